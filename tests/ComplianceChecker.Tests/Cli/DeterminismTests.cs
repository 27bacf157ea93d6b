using System.Globalization;

namespace ComplianceChecker.Tests.Cli;

public sealed class DeterminismTests : CliTest
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_same_inputs_give_the_same_bytes_in_every_culture(string culture)
    {
        Report("--out", "out", "--by", "team");
        var before = CultureInfo.CurrentCulture;
        var beforeUi = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        try
        {
            Assert.Equal(Report("--by", "team").Out, RunInInvariant("report", "extract", "--rules", "rules", "--by", "team").Out);
            Assert.Equal(0, Report("--out", "there", "--by", "team").Status);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }

        SameFiles("out", "there");
    }

    [Fact]
    public void The_order_of_rows_in_the_input_changes_neither_lists_nor_measures()
    {
        Report("--out", "out", "--by", "team");
        SmallCouncil.WriteExtract(PathOf("extract"), rows => rows.Reverse());
        Report("--out", "there", "--by", "team");
        foreach (var name in new[] { "obligations.csv", "exceptions.csv", "due-soon.csv", "ended.csv", "excused.csv", "not-evaluated.csv", "measures.csv" })
        {
            Assert.Equal(Read("out", name), Read("there", name));
        }
    }

    [Fact]
    public void Line_endings_of_the_input_change_no_list()
    {
        Report("--out", "out");
        foreach (var file in Directory.EnumerateFiles(PathOf("extract")))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        Report("--out", "there");
        foreach (var name in new[] { "obligations.csv", "exceptions.csv", "measures.csv", "data-quality.csv" })
        {
            Assert.Equal(Read("out", name), Read("there", name));
        }
    }

    [Fact]
    public void Only_the_time_of_making_differs_between_two_runs()
    {
        Report("--out", "out");
        RunIn(s => s with { Clock = () => Now + NodaTime.Duration.FromDays(3) }, "report", "extract", "--rules", "rules", "--out", "there");
        var one = Read("out", "run.json").Split('\n');
        var two = Read("there", "run.json").Split('\n');
        Assert.Equal([1], Enumerable.Range(0, one.Length).Where(i => !string.Equals(one[i], two[i], StringComparison.Ordinal)));
        Assert.Contains("\"generatedAt\": \"2016-12-05T09:00:00Z\"", one[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Today_is_the_day_in_England_where_the_extract_does_not_say()
    {
        File.Delete(PathOf("extract", "extract.json"));
        var lateOnASummerEvening = NodaTime.Instant.FromUtc(2016, 7, 31, 23, 30);
        var result = RunIn(s => s with { Clock = () => lateOnASummerEvening }, "report", "extract", "--rules", "rules");
        Assert.StartsWith("Statutory timescales as at 1 August 2016\n", result.Out, StringComparison.Ordinal);
    }

    private CliResult RunInInvariant(params string[] args)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            return Run(args);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    private void SameFiles(string one, string two)
    {
        foreach (var file in Directory.EnumerateFiles(PathOf(one)).Select(f => Path.GetFileName(f)!))
        {
            Assert.Equal(Read(one, file), Read(two, file));
        }
    }
}
