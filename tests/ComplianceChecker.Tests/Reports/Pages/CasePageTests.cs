using System.Text;
using System.Text.RegularExpressions;
using ComplianceChecker.Reports;
using ComplianceChecker.Reports.Pages;
using NodaTime;

namespace ComplianceChecker.Tests.Reports.Pages;

public sealed partial class CasePageTests
{
    private const string Hostile = "<script>alert(1)</script>\"' onload=x &amp; \u202Eabc\u0007";

    [Fact]
    public void Every_obligation_stands_on_the_page_with_its_reason_and_its_rows()
    {
        var story = CaseStories.OfReviewed("R1");
        var page = Page(story);
        foreach (var obligation in story.Duties.SelectMany(d => d.Obligations))
        {
            Assert.Contains($"{obligation.Why.DueBecause}. {obligation.Why.Outcome}.".Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal), page, StringComparison.Ordinal);
        }

        Assert.Contains("Visit on 18 March 2016 (visits.csv line 17): 14 days late.", page, StringComparison.Ordinal);
        Assert.Contains("placements.csv line 3", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_linked_to_is_there_and_no_id_stands_twice()
    {
        var page = Page(CaseStories.OfReviewed("R3", "2021-12-31"));
        string[] ids = [.. Ids().Matches(page).Select(m => m.Groups["id"].Value)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Links().Matches(page), m => Assert.Contains(m.Groups["id"].Value, ids));
        Assert.True(Links().Count(page) > 5, "the sentences at the top lead to the duties");
    }

    [Fact]
    public void Nothing_in_an_extract_or_a_file_of_names_can_be_markup()
    {
        var story = CaseStories.OfText(
            """{ "id": "visits-test", "title": "<b>Seen</b>", "clock": { "starts": { "period": "placements" } }, "timescale": { "first": "1 week" }, "metBy": { "event": "visits" } }""",
            "2016-11-30",
            ("cases.csv", ["case_id,date_of_birth,team", "C1,2006-05-01," + Quoted(Hostile)]),
            ("placements.csv", ["case_id,start_date,end_date,placement_id,<i>", $"C1,2016-09-01,,{Quoted(Hostile)},{Quoted(new string('w', 10_000))}"]),
            ("visits.csv", ["case_id,date"]));
        var page = Page(story, new LocalNames([Hostile], new Dictionary<string, string[]>(StringComparer.Ordinal) { ["C1"] = [Hostile] }), Hostile);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\u0007", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onload=x &amp;amp; \uFFFDabc\uFFFD", page, StringComparison.Ordinal);
        Assert.True(page.Length < 60_000, "nobody reads a name of ten thousand letters");
    }

    [Fact]
    public void Names_of_a_local_file_stand_at_the_top_and_only_with_such_a_file()
    {
        var names = new LocalNames(["name"], new Dictionary<string, string[]>(StringComparer.Ordinal) { ["R1"] = ["Robin Doe"], ["R2"] = ["Someone Else"] });
        var page = Page(CaseStories.OfReviewed("R1"), names);
        Assert.Contains("<dt>name</dt><dd>Robin Doe</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Someone Else", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>name</dt>", Page(CaseStories.OfReviewed("R1")), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_go_down_a_step_at_a_time()
    {
        int[] levels = [.. Headings().Matches(Page(CaseStories.OfReviewed("R2", "2017-01-15"))).Select(m => m.Groups["level"].Value[0] - '0')];
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, l => l == 1);
        Assert.All(levels.Zip(levels.Skip(1)), p => Assert.True(p.Second <= p.First + 1, $"h{p.Second} after h{p.First}"));
    }

    private static string Page(CaseStory story, LocalNames? names = null, string marking = "OFFICIAL-SENSITIVE")
    {
        using var stream = new MemoryStream();
        var run = new RunDetails { Version = "1.0", GeneratedAt = Instant.MinValue, Options = [], RuleFiles = [], Settings = [], Notes = [] };
        CasePage.Write(story, run, names, marking, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(" id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Ids();

    [GeneratedRegex(" href=\"#(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Links();

    [GeneratedRegex("<h(?<level>[1-6])[ >]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Headings();
}
