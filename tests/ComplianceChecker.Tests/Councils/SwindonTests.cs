using System.Globalization;
using System.Text.Json;

namespace ComplianceChecker.Tests.Councils;

/// <summary>Swindon's page: exceptions to senior managers, plans, health passports and the twenty cases to whom most is owed.</summary>
public sealed class SwindonTests
{
    private const string AsAt = "2018-03-31";

    private static readonly CouncilPage Page = new("swindon", "swindon-2018");

    public static TheoryData<PageFigure> Figures => [.. Page.Figures];

    [Fact]
    public void The_rules_of_the_pack_are_clean_and_every_part_has_an_example() => Page.CheckRules();

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_published_figure_comes_out_of_its_command(PageFigure figure) => Assert.Equal(figure.Published, Page.Given(figure));

    [Fact]
    public void Sixteen_of_28_have_a_health_passport()
    {
        Assert.Equal("16", Page.Number(AsAt, "swindon-health-passports"));
        Assert.Equal("57.1", Page.Percentage(AsAt, "swindon-health-passports"));
        Assert.Equal("16 of 28", Assert.Single(Page.Figures).Published);
    }

    [Fact]
    public void Personal_education_plans_and_plans_at_16_are_measured()
    {
        Assert.Equal("93.1", Page.Percentage(AsAt, "headline-pep-up-to-date"));
        Assert.Equal("62.5", Page.Percentage(AsAt, "swindon-staying-put-at-16-on-time"));
    }

    [Fact]
    public void Senior_managers_are_told_of_the_six_whose_plan_at_16_does_not_record_Staying_Put()
    {
        var exceptions = Lines("exceptions.csv").Where(c => string.Equals(c[1], "swindon-staying-put-at-16", StringComparison.Ordinal)).Select(c => c[0]).ToList();
        Assert.Equal(["W0097", "W0231", "W0367", "W0337", "W0308", "W0200"], exceptions);

        // Two of them have no pathway plan; none of the others' plans says yes.
        var plans = File.ReadAllLines(TestFolder.At($"{Page.Extract}/pathway_plans.csv")).Select(l => l.Split(',')).Where(c => exceptions.Contains(c[0])).ToList();
        Assert.Equal(4, plans.Select(c => c[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(plans, c => Assert.Equal("no", c[3]));
    }

    [Fact]
    public void The_top_twenty_are_those_that_a_recount_of_all_obligations_gives()
    {
        var recounted = Lines("obligations.csv")
            .Where(c => c[8] is "overdue" or "not_due")
            .GroupBy(c => c[0], StringComparer.Ordinal)
            .Select(c => (Id: c.Key, Overdue: c.Count(o => o[8] is "overdue"), Late: c.Max(o => o[9].Length == 0 ? 0 : int.Parse(o[9], CultureInfo.InvariantCulture)), Open: c.Count()))
            .Where(c => c.Overdue > 0)
            .OrderByDescending(c => c.Overdue).ThenByDescending(c => c.Late).ThenByDescending(c => c.Open).ThenBy(c => c.Id, StringComparer.Ordinal)
            .Take(20)
            .Select(c => $"| {c.Id} | {c.Overdue} | {c.Late} | {c.Open} |")
            .ToList();

        using var json = JsonDocument.Parse(CouncilPage.Printed($"compliance report {Page.Extract} --rules {Page.Rules} --as-at {AsAt} --format json"));
        var given = json.RootElement.GetProperty("mostOverdue").EnumerateArray()
            .Select(c => $"| {c.GetProperty("case_id").GetString()} | {c.GetProperty("overdue")} | {c.GetProperty("most_days_late")} | {c.GetProperty("open")} |").ToList();
        Assert.Equal(20, given.Count);
        Assert.Equal(recounted, given);
        Assert.Contains(string.Join('\n', given), File.ReadAllText(TestFolder.At($"{Page.Extract}/expected/page.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_measures_are_as_expected() => Page.Check("measures.csv", Page.Report(AsAt)["measures.csv"]);

    [Fact]
    public void Nothing_is_found_in_the_data_but_what_was_planted() => Assert.Equal(
        ["contacts.csv 1094 W9902", "personal_education_plans.csv 128 W0035", "reviews.csv 539 W0121", "visits.csv 3724 W0201"],
        Lines("data-quality.csv").Select(c => $"{c[1]} {c[2]} {c[5]}"));

    /// <summary>The cells of a file; those asked for come before any cell with a comma in it.</summary>
    private static IEnumerable<string[]> Lines(string file) => Page.Report(AsAt)[file].TrimEnd('\n').Split('\n').Skip(1).Select(l => l.Split(','));
}
