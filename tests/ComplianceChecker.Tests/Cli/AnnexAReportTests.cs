using ComplianceChecker.Tests.Extracts;
using ComplianceChecker.Tests.Reports.Workbooks;

namespace ComplianceChecker.Tests.Cli;

/// <summary>What can be said from the lists of Annex A, which have only the latest of most things: what is overdue and how many are up to date, and nothing of a period (evaluation.md, 11).</summary>
public sealed class AnnexAReportTests : CliTest
{
    [Fact]
    public void What_is_overdue_is_as_worked_out_by_hand()
    {
        var (columns, rows) = Report("exceptions.csv");
        var (rule, child, due, late) = (Array.IndexOf(columns, "rule_id"), Array.IndexOf(columns, "case_id"), Array.IndexOf(columns, "due"), Array.IndexOf(columns, "days_late"));
        Assert.Equal(
            File.ReadAllLines(TestFolder.At("fixtures/extracts/annex-a-small/expected/overdue.txt")).Order(StringComparer.Ordinal),
            rows.Select(r => $"{r[rule]} {r[child]} due {r[due]} late {r[late]}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("headline-reviews-up-to-date", "2", "3", "66.7", "0", "310 and 313 were reviewed in time, 311 never")]
    [InlineData("headline-care-leaver-contact-up-to-date", "2", "4", "50.0", "0", "314 and 401 are in time; 403 refuses and 404 died")]
    [InlineData("headline-pathway-plan-up-to-date", "2", "4", "50.0", "0", "a plan of 402 is eight months old, 406 has none")]
    [InlineData("review-conferences-up-to-date", "1", "2", "50.0", "0", "307 in time, 308 not; 303 and 309 are not yet due")]
    [InlineData("child-protection-visits-up-to-date", "1", "2", "", "1", "whether 308 was seen is not told, and one in three is more than a twentieth")]
    [InlineData("headline-visits-up-to-date", "0", "1", "", "2", "whether 310 and 313 were seen is not told")]
    public void A_percentage_as_at_the_day_is_given_where_it_can_be_told(string measure, string numerator, string denominator, string percentage, string notTold, string why)
    {
        var (columns, rows) = Report("measures.csv");
        var row = Assert.Single(rows, r => string.Equals(r[0], measure, StringComparison.Ordinal) && r[Array.IndexOf(columns, "group_by")].Length == 0);
        Assert.NotEmpty(why);
        Assert.Equal([numerator, denominator, percentage, notTold], [.. new[] { "numerator", "denominator", "percentage", "not_told" }.Select(c => row[Array.IndexOf(columns, c)])]);
    }

    [Theory]
    [InlineData("headline-iha-28-days", "health_assessments has no column type")]
    [InlineData("headline-care-plan", "no records of the kind care_plans")]
    [InlineData("referral-decision", "no records of the kind referral_decisions")]
    [InlineData("child-in-need-visits", "no records of the kind child_in_need_plans")]
    [InlineData("core-group-first", "no records of the kind core_groups")]
    public void A_rule_that_the_lists_cannot_tell_is_refused_with_the_reason(string rule, string reason)
    {
        var (_, rows) = Report("not-evaluated.csv");
        Assert.Contains(rows, r => string.Equals(r[0], rule, StringComparison.Ordinal) && r[1].Length == 0 && r[2].Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("headline-reviews-on-time")]
    [InlineData("review-conferences-on-time")]
    [InlineData("initial-conference-15-working-days-on-time")]
    public void A_percentage_over_a_period_is_not_given(string measure)
    {
        var (columns, rows) = Report("measures.csv");
        Assert.DoesNotContain(rows, r => string.Equals(r[0], measure, StringComparison.Ordinal) && r[Array.IndexOf(columns, "percentage")].Length > 0);
    }

    [Fact]
    public void What_is_said_of_the_children_of_list_8_is_the_same_without_list_7()
    {
        var whole = OfVisits();
        var sheets = Directory.CreateDirectory(PathOf("sheets")).FullName;
        foreach (var sheet in Directory.GetFiles(TestFolder.At("fixtures/extracts/annex-a-small/sheets")).Where(f => !Path.GetFileName(f).StartsWith("7 ", StringComparison.Ordinal)))
        {
            File.Copy(sheet, Path.Combine(sheets, Path.GetFileName(sheet)));
        }

        Assert.Equal(["0", "1", "", "2"], whole);
        Assert.Equal(whole, OfVisits(sheets));
    }

    private string[] OfVisits(string? sheets = null)
    {
        var (columns, rows) = Report("measures.csv", sheets);
        var row = Assert.Single(rows, r => string.Equals(r[0], "headline-visits-up-to-date", StringComparison.Ordinal) && r[Array.IndexOf(columns, "group_by")].Length == 0);
        return [.. new[] { "numerator", "denominator", "percentage", "not_told" }.Select(c => row[Array.IndexOf(columns, c)])];
    }

    [Fact]
    public void Ofsteds_own_sheets_are_passed_over_without_a_word_and_other_sheets_are_not()
    {
        Directory.CreateDirectory(PathOf("sheets"));
        foreach (var sheet in Directory.GetFiles(TestFolder.At("fixtures/extracts/annex-a-small/sheets")))
        {
            File.Copy(sheet, PathOf("sheets", Path.GetFileName(sheet)));
        }

        string[] own = ["Front_Sheet", "FAQ and changes", "GUIDANCE", "codes_used"];
        Array.ForEach([.. own, "My sums"], n => Write($"sheets/{n}.csv", "Read this,before\nyou begin,please\n"));
        var (columns, rows) = Report("data-quality.csv", PathOf("sheets"));
        var files = rows.Where(r => r[Array.IndexOf(columns, "problem")].StartsWith("not a table of the ", StringComparison.Ordinal)).Select(r => r[Array.IndexOf(columns, "file")]).ToArray();
        Assert.Contains("annex-a.xlsx, sheet My sums", files);
        Assert.DoesNotContain(files, f => own.Any(n => f.EndsWith(n, StringComparison.Ordinal)));
    }

    private (string[] Columns, string[][] Rows) Report(string file, string? sheets = null)
    {
        var workbook = WorkbookOfSheets.Of(sheets ?? TestFolder.At("fixtures/extracts/annex-a-small/sheets"), "annex-a.xlsx");
        File.WriteAllBytes(PathOf("annex-a.xlsx"), workbook.Read());
        var result = Run(
            "report", PathOf("annex-a.xlsx"), "--taken-on", "2024-03-28", "--rules", TestFolder.At("rules/england/headline.json"), "--rules", TestFolder.At("rules/england/child-protection.json"), "--out", PathOf("out"));
        Assert.Equal(0, result.Status);
        return CsvTable.Read(PathOf("out", file));
    }
}
