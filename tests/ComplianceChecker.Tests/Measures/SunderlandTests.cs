using ComplianceChecker.Evaluation;
using NodaTime.Text;

namespace ComplianceChecker.Tests.Measures;

/// <summary>The shipped rules on the synthetic council give the figures that the council published.</summary>
public class SunderlandTests
{
    private static readonly EvaluationResult Result = Evaluator.Evaluate(
        TestFolder.Extract("fixtures/extracts/sunderland-2016"),
        TestFolder.Rules("rules/england/headline.json").Rules);

    public static TheoryData<string, string, string, int, int> Published
    {
        get
        {
            var figures = new TheoryData<string, string, string, int, int>();
            foreach (var line in File.ReadAllLines(TestFolder.At("fixtures/extracts/sunderland-2016/expected/measures.csv")).Skip(1).Where(l => l.Trim().Length > 0))
            {
                var cells = line.Trim().Split(',');
                figures.Add(cells[0], cells[1], cells[2], int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture), int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture));
            }

            return figures;
        }
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_figure_comes_out_to_the_digit(string asAt, string measure, string percentage, int numerator, int denominator)
    {
        var since = LocalDatePattern.Iso.Format(TestFolder.Date(asAt).PlusMonths(-12));
        var row = TestFolder.Report(Result, asAt, since).Measures.Single(m => m.GroupBy.Length == 0 && m.Measure.Id == measure);

        Assert.Equal((percentage, numerator, denominator), (FormattableString.Invariant($"{row.Percentage:0.0}"), row.Numerator, row.Denominator));
    }

    [Fact]
    public void There_are_enough_children_and_care_leavers_to_be_a_council()
    {
        var extract = Result.Extract;
        Assert.True(CurrentCases("looked_after") >= 500);
        Assert.True(CurrentCases("care_leavers") >= 300);

        int CurrentCases(string kind)
        {
            var table = extract.Table(kind)!;
            var day = ComplianceChecker.Timescales.DayNumber.Of(extract.AsAt!.Value);
            return Enumerable.Range(0, extract.Cases.Count).Count(c =>
                Enumerable.Range(table.FirstRow[c], table.FirstRow[c + 1] - table.FirstRow[c]).Any(r => table.Starts[r] <= day && day < table.Ends[r]));
        }
    }
}
