using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ComplianceChecker.Reports;
using ComplianceChecker.Tests.Cli;
using ComplianceChecker.Tests.Evaluation.Plain;

namespace ComplianceChecker.Tests.Reports.Pages;

/// <summary>What a page says, read from its file.</summary>
public sealed partial class ReportPageTests : CliTest
{
    [Theory]
    [InlineData("exceptions", "days_late")]
    [InlineData("due-soon", "team")]
    [InlineData("ended", "days_late")]
    [InlineData("excused", "reason")]
    public void A_list_on_the_page_is_the_list_in_its_file_row_by_row(string list, string last)
    {
        Assert.Equal(0, Run("extract", "sample", "sample", "--cases", "500", "--seed", "11", "--as-at", "2016-11-30").Status);
        Assert.Equal(0, Run("report", "sample", "--rules", TestFolder.At("rules/england"), "--format", "html", "--format", "csv", "--out", "out").Status);
        string[] names = ["case_id", "rule", "due", "started", "step", last];
        var expected = PlainCsv.Read(Read("out", list + ".csv")).Select(r => string.Join('|', names.Select(n => CsvCells.Restore(r[n])))).ToArray();
        var (headings, rows) = Table(Read("out", "report.html"), list + "-table");
        Dictionary<string, string> headed = new(StringComparer.Ordinal) { ["case_id"] = "Case", ["rule"] = "Rule", ["due"] = "Due", ["started"] = "Started", ["step"] = "Step", ["days_late"] = "Days late", ["team"] = "Team", ["reason"] = "Reason" };
        int[] at = [.. names.Select(n => Array.IndexOf(headings, headed[n]))];
        Assert.True(expected.Length > 3, "The sample has too few to tell.");
        Assert.Equal(expected, rows.Select(r => string.Join('|', at.Select(i => Iso(r[i])))));
    }

    [Fact]
    public void A_measure_says_its_figure_what_it_is_made_of_how_it_stands_and_how_it_moved()
    {
        Assert.Equal(0, Report("--by", "team", "--format", "html", "--out", "out").Status);
        var page = Read("out", "report.html");

        // A2 and A4 are seen in time, A1 is overdue: 2 of 3; A3's first visit is not due yet.
        var measure = Between(page, "Children seen in six weeks</a>", "</li>");
        Assert.Contains("<p class=\"large\">66.7%</p>", measure, StringComparison.Ordinal);
        Assert.Contains("2 of 3; 1 left out as not yet due", measure, StringComparison.Ordinal);
        Assert.Contains("<strong class=\"tag red\">Red</strong> Target 95%", measure, StringComparison.Ordinal);
        Assert.Contains("<title>66.7%; target 95%</title>", measure, StringComparison.Ordinal);
        Assert.Contains("<title>Children seen in six weeks</title><desc>", measure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_with_small_numbers_withheld_names_no_case_and_draws_nothing_that_is_withheld()
    {
        Assert.Equal(0, Report("--by", "team", "--suppress-below", "3", "--format", "html", "--out", "out").Status);
        var page = Read("out", "report.html");
        Assert.DoesNotMatch(CaseId(), Between(page, "<main", "</main>"));
        Assert.DoesNotContain("66.7", page, StringComparison.Ordinal);
        var measure = Between(page, "Children seen in six weeks</a>", "</li>");
        Assert.Contains("<p class=\"large\">c</p>", measure, StringComparison.Ordinal);
        Assert.Contains("c of 3; c left out as not yet due", measure, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"filled\"", measure, StringComparison.Ordinal);
        Assert.DoesNotContain("Red", measure, StringComparison.Ordinal);
        Assert.Contains("it names no case. The lists are in the CSV files of the report", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_not_said_to_be_empty_where_no_rule_could_be_evaluated()
    {
        File.Delete(PathOf("extract", "visits.csv"));
        File.Delete(PathOf("extract", "reviews.csv"));
        Assert.Equal(0, Report("--format", "html", "--out", "out").Status);
        var page = Read("out", "report.html");
        Assert.Contains("<p>Cannot be told (no rule could be evaluated, see above).</p>", Between(page, "id=\"exceptions\"", "</section>"), StringComparison.Ordinal);
        Assert.True(page.IndexOf("id=\"not-evaluated\"", StringComparison.Ordinal) < page.IndexOf("id=\"exceptions\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_changed_is_told_with_names_and_what_cleared_it()
    {
        var contents = ChangedPage.Contents();
        var page = System.Text.Encoding.UTF8.GetString(ChangedPage.Bytes(contents));
        var (headings, cleared) = Table(page, "cleared-table");
        Assert.Equal(["Case", "Name", "Rule", "What cleared it", "On", "Was due", "Days late then", "Team", "Social worker", "Note"], headings);
        Assert.Equal(["K99", "Child <K99>", contents.Report.Exceptions[0].Rule.Title, "Visit on 25 November 2016.", "25 November 2016", "20 November 2016", "3", "North", "SW1", "rang twice"], Assert.Single(cleared));
        var (columns, overdue) = Table(page, "exceptions-table");
        var (since, then) = (Array.IndexOf(columns, "Since 23 November 2016"), Array.IndexOf(columns, "Days late then"));
        Assert.Equal(("New", ""), (overdue[0][since], overdue[0][then]));
        Assert.All(overdue.Skip(1), r => Assert.Equal(("Still open", "1"), (r[since], r[then])));
        Assert.Single(Table(page, "new-table").Rows);
        Assert.Contains($"1 new, 1 cleared, {overdue.Length - 1} still open", page, StringComparison.Ordinal);
        Assert.Contains("Up 1.5 points since 23 November 2016", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_cut_at_5000_rows_and_says_where_the_others_are()
    {
        using var stream = new MemoryStream();
        using (var html = new ComplianceChecker.Reports.Pages.HtmlWriter(stream))
        {
            ComplianceChecker.Reports.Pages.PageTable.Write(html, "numbers", "Numbers", [ComplianceChecker.Reports.Pages.PageColumn<int>.Count("Number", n => n), ComplianceChecker.Reports.Pages.PageColumn<int>.Text("Nothing", _ => null)], [.. Enumerable.Range(1, 5_002)], "numbers.csv");
        }

        var page = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        var (headings, rows) = Table(page, "numbers");
        Assert.Equal(["Number"], headings);
        Assert.Equal("5,000", rows[^1][0]);
        Assert.Contains("These are the first 5,000 of 5,002; 2 more are in numbers.csv, which --format csv writes.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OFFICIAL", 2)]
    [InlineData("none", 0)]
    public void The_marking_stands_at_the_head_and_foot_of_the_page_and_in_the_margins_of_every_sheet(string marking, int times)
    {
        Assert.Equal(0, Report("--marking", marking, "--format", "html", "--out", "out").Status);
        var page = Read("out", "report.html");
        Assert.Equal(times, page.Split($"<p>{marking}</p>").Length - 1);
        Assert.Equal(times, page.Split($"content: \"{marking}\"").Length - 1);
    }

    [Fact]
    public void The_same_inputs_give_the_same_page()
    {
        Report("--format", "html", "--out", "out");
        var first = Read("out", "report.html");
        RunIn(s => s with { Clock = () => Now.Plus(NodaTime.Duration.FromDays(40)) }, "report", "extract", "--rules", "rules", "--format", "html", "--out", "out");
        Assert.Equal(first, Read("out", "report.html"));
        Assert.False(File.Exists(PathOf("out", "exceptions.csv")));
        Assert.True(File.Exists(PathOf("out", "run.json")));
    }

    private static (string[] Headings, string[][] Rows) Table(string page, string captionId)
    {
        var table = Between(page, $"<caption id=\"{captionId}\">", "</table>");
        var parts = table.Split("</thead>");
        return ([.. CellsOf(parts[0])], [.. parts[1].Split("<tr>").Skip(1).Select(row => CellsOf(row).ToArray())]);
    }

    private static IEnumerable<string> CellsOf(string row) => Cell().Matches(row).Select(m => WebUtility.HtmlDecode(Tag().Replace(m.Groups["text"].Value, "")));

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no {from}.");
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }

    private static string Iso(string cell) =>
        NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu").Parse(cell) is { Success: true, Value: var date } ? date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
        : NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("d MMMM uuuu 'at' HH:mm").Parse(cell) is { Success: true, Value: var moment } ? moment.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
        : int.TryParse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture)
        : cell;

    [GeneratedRegex("<t[hd](?: [^>]*)?>(?<text>.*?)</t[hd]>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\bA[1-5]\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CaseId();
}
