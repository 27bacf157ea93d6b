using System.Globalization;
using System.Text;

namespace ComplianceChecker.Tests.Cli;

public sealed class TrendCommandTests : CliTest
{
    [Fact]
    public void The_summary_has_a_line_of_each_measure_with_its_changes_and_what_is_not_given() =>
        Approved.Check(Printed(Trend("--from", "2016-06-01")), "trend-console");

    [Fact]
    public void Groups_are_shown_where_they_are_asked_for_and_a_narrow_screen_has_narrow_titles()
    {
        var result = RunIn(s => s with { IsOutScreen = true, HasColour = false, ScreenWidth = 80 }, "trend", "extract", "--rules", "rules", "--from", "2016-10-12", "--every", "week", "--by", "team", "--since", "3 months");
        Approved.Check(Printed(result), "trend-console-80");
    }

    [Fact]
    public void A_screen_without_blocks_gets_digits()
    {
        using var output = new AsciiText { NewLine = "\n" };
        Assert.Equal(0, RunIn(s => s with { Out = output, IsOutScreen = true, HasColour = false }, "trend", "extract", "--rules", "rules", "--from", "2016-06-01").Status);
        var text = output.ToString();
        Assert.All(text, c => Assert.True(char.IsAscii(c)));
        Assert.Contains("from 0 for the lowest figure of its line to 9 for the highest", OneLine(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("month", "", "month ends, and twelve months before each")]
    [InlineData("week", "3 months", "a span back is relative to each date")]
    [InlineData("quarter", "april", "so is april")]
    [InlineData("year", "2014-04-01", "a date is taken as it stands")]
    [InlineData("month", "6 months", "small numbers are withheld at each date", "--suppress-below", "3")]
    [InlineData("quarter", "", "an age is that of each date", "--by", "age_band")]
    [InlineData("month", "", "who is kept is asked at each date", "--where", "age_band=10 to 15")]
    public void The_file_has_the_measures_of_the_report_of_every_date(string every, string since, string because, params string[] others)
    {
        Assert.NotEmpty(because);
        string[] more = ["--by", "team", "--by", "team+social_worker", .. others, .. since.Length == 0 ? Array.Empty<string>() : ["--since", since]];
        Assert.Equal(0, Trend(["--from", "2014-05-01", "--to", "2017-03-31", "--every", every, "--out", "trend", .. more]).Status);

        var lines = Read("trend", "trend.csv").TrimEnd('\n').Split('\n');
        var dates = lines[1..].Select(l => l.Split(',')[0]).Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(dates.Length >= 3);
        foreach (var date in dates.Length > 12 ? dates.Where((_, i) => i % 9 == 0) : dates)
        {
            Assert.Equal(0, Report(["--as-at", date, "--out", "report", .. more]).Status);
            var measures = Read("report", "measures.csv").TrimEnd('\n').Split('\n');
            Assert.Equal("as_at," + measures[0], lines[0]);
            Assert.Equal(measures[1..].Select(m => $"{date},{m}"), lines.Where(l => l.StartsWith(date, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("week", "2016-02-15", "2016-03-07", "2016-02-15 2016-02-22 2016-02-29 2016-03-07", "both days are dates")]
    [InlineData("week", "2016-11-10", "", "2016-11-10 2016-11-17 2016-11-24", "it ends by the day the extract was taken")]
    [InlineData("month", "2016-01-31", "2016-04-29", "2016-01-31 2016-02-29 2016-03-31", "month ends, the first day among them")]
    [InlineData("month", "2015-12-01", "2016-01-31", "2015-12-31 2016-01-31", "over the year's end")]
    [InlineData("quarter", "2015-10-01", "2016-09-30", "2015-12-31 2016-03-31 2016-06-30 2016-09-30", "calendar quarters, which are those of a council's year as well")]
    [InlineData("year", "2014-04-01", "2016-03-31", "2015-03-31 2016-03-31", "a council's year ends on 31 March")]
    public void The_dates_are_those_that_an_analyst_expects(string every, string from, string to, string expected, string because)
    {
        Assert.NotEmpty(because);
        string[] ending = to.Length == 0 ? [] : ["--to", to];
        Assert.Equal(0, Trend(["--from", from, "--every", every, "--out", "trend", .. ending]).Status);
        Assert.Equal(expected, string.Join(' ', Read("trend", "trend.csv").Split('\n')[1..^1].Select(l => l.Split(',')[0]).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Without_an_end_it_ends_with_the_as_at_date()
    {
        Write("compliance.json", """{ "asAt": "2016-08-31", "dueWithin": "2 weeks", "previous": "nowhere", "every": "month" }""");
        Assert.Equal(0, Trend("--from", "2016-06-01", "--out", "trend").Status);
        Assert.Contains("\n2016-08-31,", Read("trend", "trend.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("\n2016-09-30,", Read("trend", "trend.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_run_is_told_with_its_dates()
    {
        Trend("--from", "2016-06-01", "--to", "2016-08-31", "--since", "april", "--out", "trend", "--where", "team=North");
        Approved.Check(Read("trend", "run.json"), "trend-run-json");
    }

    [Fact]
    public void Json_has_each_measure_with_its_changes_and_every_date() =>
        Approved.Check(Printed(Trend("--from", "2016-09-01", "--format", "json")), "trend-json");

    [Fact]
    public void Comparators_and_indicators_out_of_force_stand_beside_the_rest()
    {
        var result = Run("trend", TestFolder.At("fixtures/extracts/indicators"), "--rules", TestFolder.At("fixtures/rules/indicators.json"), "--from", "2016-06-30", "--to", "2017-06-30", "--every", "quarter", "--by", "sex");
        Approved.Check(Printed(result), "trend-indicators");
    }

    [Fact]
    public void What_cannot_be_told_at_some_dates_is_blank_there_with_its_reason()
    {
        Write("extract/extract.json", """{ "asAt": "2016-11-30", "records": { "visits": { "history": "latest", "where": { "seen": true } }, "reviews": { "recordsFrom": "2015-12-01" } } }""");
        var printed = Printed(Trend("--from", "2016-09-30", "--to", "2017-12-31", "--every", "month", "--out", "trend"));
        var told = printed[printed.IndexOf("Not evaluated", StringComparison.Ordinal)..];
        Assert.Contains("At 2 dates from 30 September 2016 to 31 October 2016: small-visits: the extract has only the latest", OneLine(told), StringComparison.Ordinal);
        Assert.Contains("\n2016-10-31,small-visits-up-to-date,small-visits,Children seen in six weeks,upToDate,,,,,,,,,,,95,\n", Read("trend", "trend.csv"), StringComparison.Ordinal);
        Assert.Contains("small-reviews: the measure small-reviews-on-time is not given: the extract has all records only from 1 December 2015", OneLine(told), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_withheld_is_told()
    {
        var printed = OneLine(Printed(Trend("--from", "2016-06-01", "--suppress-below", "6")));
        Assert.Contains("c, and a dot in a line: withheld, because it is 1 to 5, or would give such a number away (12 figures).", printed, StringComparison.Ordinal);
        Assert.Contains("Numbers from 1 to 5 are withheld from measures and run.json, and so is what would give one away by adding or taking away: c in trend.csv, null in JSON.", printed, StringComparison.Ordinal);
        _ = Printed(Trend("--from", "2016-10-01", "--suppress-below", "3", "--where", "team=North", "--out", "trend"));
        Assert.Contains("\"casesKept\": null,", Read("trend", "run.json"), StringComparison.Ordinal);
        Assert.Contains("\"withheld\": [\n", Printed(Trend("--from", "2016-10-01", "--suppress-below", "3", "--format", "json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_after_the_extract_was_taken_is_told() =>
        Assert.Contains("The extract was taken on 30 November 2016, before the latest date: ", Printed(Trend("--from", "2016-06-01", "--to", "2016-12-31")), StringComparison.Ordinal);

    [Fact]
    public void The_readme_shows_what_is_printed()
    {
        var readme = File.ReadAllText(TestFolder.At("README.md")).ReplaceLineEndings("\n");
        const string Command = "compliance trend fixtures/extracts/sunderland-2016 --from 2015-06-30 --to 2016-11-30 --every month";
        var block = readme[readme.IndexOf(Command, StringComparison.Ordinal)..];
        block = block[(block.IndexOf("```text\n", StringComparison.Ordinal) + 8)..];
        var lines = block[..block.IndexOf("```", StringComparison.Ordinal)].TrimEnd().Split('\n').Where(l => l.Trim() is not ("" or "...")).ToArray();
        var printed = Printed(Run("trend", TestFolder.At("fixtures/extracts/sunderland-2016"), "--from", "2015-06-30", "--to", "2016-11-30", "--every", "month")).Split('\n');
        Assert.True(lines.Length > 6);
        Assert.Equal([], lines.Except(printed, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2016-11-30", 1, "two children are overdue at the latest date")]
    [InlineData("2016-05-31", 0, "nobody is overdue then, whatever comes later")]
    public void The_latest_date_says_whether_what_was_asked_for_was_found(string to, int expected, string because)
    {
        Assert.NotEmpty(because);
        Assert.Equal(expected, Trend("--from", "2016-05-01", "--to", to, "--fail-on", "overdue").Status);
    }

    [Fact]
    public void A_filter_that_leaves_nothing_is_told()
    {
        var result = Trend("--from", "2016-06-01", "--where", "team=Nrth");
        Assert.Equal((0, "warning: --where team: \"Nrth\" is no value of team in the extract, so nothing is kept by it, which does not mean that nothing is overdue. It has 2 other values: leave --where out and add --by team to see them.\n"), (result.Status, result.Error));
    }

    [Fact]
    public void Only_its_own_files_of_an_earlier_run_are_replaced()
    {
        Write("out/exceptions.csv", "case_id,rule_id,started,step,note\nA1,small-visits,2016-09-01,2,rang on Monday\n");
        Write("out/trend.csv", "old");
        Assert.Equal(0, Trend("--from", "2016-06-01", "--out", "out").Status);
        Assert.StartsWith("as_at,", Read("out", "trend.csv"), StringComparison.Ordinal);
        Assert.Contains("rang on Monday", Read("out", "exceptions.csv"), StringComparison.Ordinal);
        Assert.Equal(["exceptions.csv", "run.json", "trend.csv"], Directory.GetFiles(PathOf("out")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Stopping_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var result = RunIn(s => s with { Stop = stop.Token }, "trend", "extract", "--rules", "rules", "--from", "2016-06-01", "--out", "new/out");
        Assert.Equal((130, "", "Stopped. Nothing was written.\n"), (result.Status, result.Out, result.Error));
        Assert.False(Directory.Exists(PathOf("new")));
    }

    [Fact]
    public void Neither_language_nor_order_of_rows_changes_a_byte()
    {
        string[] arguments = ["--from", "2016-06-01", "--out"];
        var printed = Trend([.. arguments, "here"]).Out;
        SmallCouncil.WriteExtract(PathOf("extract"), rows => rows.Reverse());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("fa-IR") { NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ";", NegativeSign = "~" } };
            Assert.Equal(printed, Trend([.. arguments, "there"]).Out.Replace("there/trend.csv", "here/trend.csv", StringComparison.Ordinal).Replace("Written to there.", "Written to here.", StringComparison.Ordinal));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(Read("here", "trend.csv"), Read("there", "trend.csv"));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Printed(CliResult result)
    {
        Assert.Equal((0, ""), (result.Status, result.Error));
        return result.Out;
    }

    private CliResult Trend(params string[] more) => Run(["trend", "extract", "--rules", "rules", .. more]);

    /// <summary>A screen whose letters are those of ASCII.</summary>
    private sealed class AsciiText : StringWriter
    {
        public override Encoding Encoding => Encoding.ASCII;
    }
}
