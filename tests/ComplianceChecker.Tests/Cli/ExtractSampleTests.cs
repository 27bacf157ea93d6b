using ComplianceChecker.Extracts.Samples;

namespace ComplianceChecker.Tests.Cli;

public sealed class ExtractSampleTests : CliTest
{
    private const string Kept = " holds files, and they are not a sample as this command made it. They are left as they are; choose another folder, or empty this one.\n";

    [Fact]
    public void What_was_made_is_told_with_the_next_command()
    {
        var result = Run("extract", "sample", "my sample", "--cases", "20", "--seed", "3", "--as-at", "2016-11-30");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Matches(
            @"^Made my sample: 20 cases as at 30 November 2016, [1-9][0-9]* rows in 61 files, and extract\.json, which says of what day they are\. No child in it ever lived\.\nIt has some data problems, as extracts have; --clean leaves them out\.\n\nNext:\n  compliance report ""my sample""\n$",
            result.Out);
        Assert.Equal(SampleExtract.FileNames.Order(StringComparer.Ordinal), Directory.EnumerateFileSystemEntries(PathOf("my sample")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        NothingIsLeftOver("extract", "my sample", "rules");
    }

    [Fact]
    public void A_clean_sample_is_checked_and_reported_without_a_finding()
    {
        Assert.Equal(0, Run("extract", "sample", "a/b/sample", "--cases", "400", "--as-at", "2016-11-30", "--clean").Status);
        var check = Run("extract", "check", "a/b/sample");
        Assert.Equal((0, ""), (check.Status, check.Error));
        Assert.Contains("Nothing was found to be wrong.", check.Out, StringComparison.Ordinal);
        Assert.Equal(0, Run("report", "a/b/sample", "--out", "out").Status);
    }

    [Fact]
    public void Without_options_it_is_a_council_of_nine_hundred_cases_taken_today()
    {
        Assert.Equal(0, Run("extract", "sample", "sample").Status);
        Assert.Equal(900, Read("sample", "cases.csv").Split('\n').Select(l => l.Split(',')[0].Trim('"', 'a')).Where(id => id.StartsWith('S')).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("{ \"asAt\": \"2016-12-05\" }", Read("sample", "extract.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_takes_the_place_of_an_earlier_one_and_of_an_empty_folder()
    {
        Directory.CreateDirectory(PathOf("sample"));
        Assert.Equal(0, Run("extract", "sample", "sample", "--cases", "20").Status);
        var first = Read("sample", "visits.csv");
        Assert.Equal(0, Run("extract", "sample", "sample", "--cases", "20", "--seed", "2").Status);
        Assert.NotEqual(first, Read("sample", "visits.csv"));
        NothingIsLeftOver("extract", "rules", "sample");
    }

    [Theory]
    [InlineData("extract/cases.csv", "an extract")]
    [InlineData("sample/mine.txt", "a file beside the sample")]
    [InlineData("sample/visits.csv", "a changed sample")]
    [InlineData("sample/extract.json", "changed settings")]
    [InlineData("sample/mine/notes.txt", "a folder in the sample")]
    public void Nothing_but_an_unchanged_sample_is_replaced(string file, string why)
    {
        Assert.Equal(0, Run("extract", "sample", "sample", "--cases", "20").Status);
        Write(file, why);
        var folder = file.Split('/')[0];
        var result = Run("extract", "sample", folder, "--cases", "20", "--seed", "2");
        Assert.Equal((2, "", folder + Kept), (result.Status, result.Out, result.Error));
        Assert.Equal(why, Read(file.Split('/')));
        NothingIsLeftOver("extract", "rules", "sample");
    }

    [Fact]
    public void A_link_is_followed_and_stays()
    {
        Directory.CreateDirectory(PathOf("elsewhere"));
        Directory.CreateSymbolicLink(PathOf("link"), PathOf("elsewhere"));
        Assert.Equal(0, Run("extract", "sample", "link", "--cases", "5").Status);
        Assert.True(File.Exists(PathOf("elsewhere", "cases.csv")));
        NothingIsLeftOver("elsewhere", "extract", "link", "rules");
    }

    [Fact]
    public void Stopping_leaves_nothing_behind_and_an_earlier_sample_as_it_was()
    {
        Assert.Equal(0, Run("extract", "sample", "sample", "--cases", "20").Status);
        var before = Read("sample", "cases.csv");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        foreach (var folder in new[] { "sample", "new/sample" })
        {
            var result = RunIn(s => s with { Stop = stop.Token }, "extract", "sample", folder, "--cases", "1000");
            Assert.Equal((130, "", "Stopped. Nothing was written.\n"), (result.Status, result.Out, result.Error));
        }

        Assert.Equal(before, Read("sample", "cases.csv"));
        NothingIsLeftOver("extract", "rules", "sample");
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_ends_with_status_4()
    {
        if (Directory.Exists("/proc"))
        {
            var result = Run("extract", "sample", "/proc/sample", "--cases", "5");
            Assert.Equal((4, "", "/proc/sample cannot be written: nothing can be made in the folder above it. Choose another place. Nothing was changed.\n"), (result.Status, result.Out, result.Error));
        }
    }

    [Theory]
    [InlineData("sample --cases 0", "--cases: out of range. Give a number from 1 to 5,000,000.")]
    [InlineData("sample --cases 5000001", "--cases: out of range. Give a number from 1 to 5,000,000.")]
    [InlineData("sample --cases many", "--cases: is not a whole number. Write 0 or more, such as 6.")]
    [InlineData("sample --cases 9999999999", "--cases: is not a whole number. Write 0 or more, such as 6.")]
    [InlineData("sample --cases", "--cases: has no value. Give a N.")]
    [InlineData("sample --seed -1", "--seed: is not a whole number. Write 0 or more, such as 6.")]
    [InlineData("sample --years 0", "--years: out of range. Give a number from 1 to 20.")]
    [InlineData("sample --years 21", "--years: out of range. Give a number from 1 to 20.")]
    [InlineData("sample --as-at 2016-02-30", "--as-at: is not a date. Write dates as 2016-11-30.")]
    [InlineData("sample --as-at 1989-12-31", "--as-at: no sample can be made of that day. Choose one from 1990-01-01 to 2100-12-31.")]
    [InlineData("sample --log sample/log.txt", "--log: the log may not lie in the extract. Choose a file elsewhere.")]
    [InlineData("rules/small.json", "rules/small.json is a file. Give a folder.")]
    [InlineData("rules/small.json/sample", "rules/small.json/sample: a part of its path is a file. Give a folder.")]
    [InlineData("/", "/ is a whole disk. Give a folder.")]
    [InlineData("", "Required argument 'OUT' missing for command: 'sample'.")]
    public void What_cannot_be_made_is_refused_and_nothing_is_written(string line, string message)
    {
        var result = Run(["extract", "sample", .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal((2, ""), (result.Status, result.Out));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        NothingIsLeftOver("extract", "rules");
    }

    private void NothingIsLeftOver(params string[] expected) =>
        Assert.Equal(expected, Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
