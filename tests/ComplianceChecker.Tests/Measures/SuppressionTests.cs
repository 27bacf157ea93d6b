using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Tests.Measures;

/// <summary>Small numbers are withheld, and what would give them away; nothing else is.</summary>
public class SuppressionTests
{
    private static readonly Measure Share = new("share", "A share", [], MeasureBasis.UpToDate, CountsNotYetDue: false, 50, null, LowIsGood: false);

    [Fact]
    public void A_small_numerator_is_withheld_with_its_percentage_and_the_next_smallest_so_that_the_total_does_not_give_it_away()
    {
        // East: 2 of 6. With the total and the two others shown, 2 is 40 less 20 less 18. South is the next smallest.
        Assert.Equal(
            [" 40/60 66.7", "East c/6 c", "North 20/30 66.7", "South c/24 c"],
            Told(5, Row("", 40, 60), Row("East", 2, 6), Row("North", 20, 30), Row("South", 18, 24)));
    }

    [Fact]
    public void A_small_number_of_those_not_in_the_numerator_is_withheld_too()
    {
        // North: 3 not; South: 4 not. Together they are 7, and no third is needed.
        Assert.Equal(
            [" 63/70 90.0", "East 10/10 100.0", "North c/30 c", "South c/30 c"],
            Told(5, Row("", 63, 70), Row("East", 10, 10), Row("North", 27, 30), Row("South", 26, 30)));
    }

    [Fact]
    public void Two_that_are_small_even_together_take_a_third_with_them()
    {
        // 1 and 1 not: the total tells that they are 2 together.
        Assert.Equal(
            [" 60/72 83.3", "East c/12 c", "North c/30 c", "South c/30 c"],
            Told(5, Row("", 60, 72), Row("East", 2, 12), Row("North", 29, 30), Row("South", 29, 30)));
    }

    [Fact]
    public void A_small_denominator_takes_all_of_its_figures_with_it()
    {
        Assert.Equal(
            [" 40/57 70.2", "East c/c c", "North 20/30 66.7", "South c/c c"],
            Told(5, Row("", 40, 57), Row("East", 2, 3), Row("North", 20, 30), Row("South", 18, 24)));
    }

    [Fact]
    public void Nothing_is_no_small_number()
    {
        Assert.Equal(
            [" 50/60 83.3", "East 0/10 0.0", "North 50/50 100.0"],
            Told(5, Row("", 50, 60), Row("East", 0, 10), Row("North", 50, 50)));
    }

    [Fact]
    public void One_child_left_out_hides_that_number_and_no_more()
    {
        MeasureRow[] rows = [Row("", 60, 90) with { LeftOut = 21 }, Row("East", 20, 30) with { LeftOut = 1 }, Row("North", 20, 30) with { LeftOut = 8 }, Row("South", 20, 30) with { LeftOut = 12 }];

        var shown = Suppression.Apply(rows, [Teams()], 5);

        // 1 is 21 less 8 less 12: North, with 8, is the next smallest.
        Assert.Equal(["21", "c", "c", "12"], shown.Select(r => r.Withheld.HasFlag(WithheldCells.LeftOut) ? "c" : $"{r.LeftOut}"));
        Assert.All(shown, r => Assert.Equal(r.Withheld & WithheldCells.LeftOut, r.Withheld));
        Assert.Equal(rows.Select(r => (r.Numerator, r.Denominator, r.Percentage)), shown.Select(r => (r.Numerator, r.Denominator, r.Percentage)));
    }

    [Fact]
    public void Those_that_cannot_be_told_are_not_given_away_by_what_the_percentage_would_be_at_best()
    {
        var row = Assert.Single(Suppression.Apply([Row("", 60, 90) with { NotTold = 3, AtWorst = 64.5m, AtBest = 67.7m }], [], 5));

        Assert.Equal(WithheldCells.NotTold | WithheldCells.AtWorst | WithheldCells.AtBest, row.Withheld);
        Assert.Equal((60, 90, 66.7m, null, null, null), (row.Numerator, row.Denominator, row.Percentage, row.NotTold, row.AtWorst, row.AtBest));
    }

    [Fact]
    public void A_colour_does_not_tell_what_a_percentage_may_not()
    {
        var row = Assert.Single(Suppression.Apply([Row("", 2, 90) with { Rag = Rag.Red }], [], 5));

        Assert.Null(row.Rag);
        Assert.True(row.Withheld.HasFlag(WithheldCells.Rag));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void No_withheld_number_can_be_worked_out_by_whoever_tries_every_table(int below)
    {
        var withheld = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var table = new SmallTable(new Random((below * 1000) + seed), wide: false);
            withheld += table.Rows(below).Count(r => r.Withheld != WithheldCells.None);
            Assert.True(table.PinnedByTrying(below) is null, $"seed {seed}: {table.PinnedByTrying(below)}");
        }

        Assert.True(withheld > 100);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public void No_withheld_number_can_be_worked_out_by_adding_and_taking_away(int below)
    {
        var (withheld, shown) = (0, 0);
        for (var seed = 0; seed < 150; seed++)
        {
            var table = new SmallTable(new Random((below * 1000) + seed), wide: true);
            var rows = table.Rows(below);
            withheld += rows.Count(r => r.Withheld != WithheldCells.None);
            shown += rows.Count(r => r.Withheld == WithheldCells.None);
            Assert.True(table.PinnedByAdding(below) is null, $"seed {seed}: {table.PinnedByAdding(below)}");
        }

        Assert.True(withheld > 500 && shown > 200, $"{withheld} withheld, {shown} shown");
    }

    [Fact]
    public void Many_groups_are_withheld_in_good_time()
    {
        // 400 workers crossed with 6 types: nearly every number is small.
        var table = new SmallTable(new Random(1), groups: 400, others: 6, cases: 4000);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Contains(table.Rows(5), r => r.Withheld != WithheldCells.None);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    private static IEnumerable<string> Told(int below, params MeasureRow[] rows) => Suppression.Apply(rows, [Teams()], below).Select(r => string.Create(
        CultureInfo.InvariantCulture,
        $"{r.Group} {Cell(r, WithheldCells.Numerator, r.Numerator)}/{Cell(r, WithheldCells.Denominator, r.Denominator)} {Cell(r, WithheldCells.Percentage, r.Percentage, "0.0")}"));

    private static string Cell(MeasureRow row, WithheldCells cell, IFormattable? value, string? format = null) => row.Withheld.HasFlag(cell) ? "c" : value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static MeasureRow Row(string team, int numerator, int denominator) => new(Share, "rule", team.Length == 0 ? "" : "team", team)
    {
        Numerator = numerator,
        Denominator = denominator,
        Percentage = Percentages.Of(numerator, denominator),
        Excused = 0,
        LeftOut = 0,
        NotTold = 0,
    };

    private static Grouping Teams()
    {
        CaseExtract extract = ExtractReader.Read([TestFolder.Text("cases.csv", "case_id,date_of_birth,team\nA,,North\n")], TestFolder.Dictionary, [], new ExtractOptions(), CancellationToken.None);
        return new Grouping(new GroupField("team", ["team"]), extract, 0);
    }
}
