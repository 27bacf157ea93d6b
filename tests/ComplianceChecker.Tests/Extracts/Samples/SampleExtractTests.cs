using System.Globalization;
using System.Security.Cryptography;
using ComplianceChecker.Cases;
using ComplianceChecker.Extracts.Samples;

namespace ComplianceChecker.Tests.Extracts.Samples;

public sealed class SampleExtractTests
{
    [Fact]
    public void The_same_options_give_the_same_bytes()
    {
        var one = new MadeSample(MadeSample.Options(isClean: false));
        var other = new MadeSample(MadeSample.Options(isClean: false));
        Assert.Equal(SampleExtract.FileNames.Order(StringComparer.Ordinal), one.Bytes.Keys.Order(StringComparer.Ordinal));
        Assert.All(one.Bytes, file => Assert.Equal(file.Value, other.Bytes[file.Key]));
    }

    [Theory]
    [InlineData(false, "7f3802f1dd8917dbc74796139aa75bca8222eb40d21bbc8f98bc2a0bef61b295")]
    [InlineData(true, "5dc8a59438fdb8f9977cd068eddaa25898fd9a89fafdb83725835667680edde4")]
    public void The_bytes_are_those_of_every_other_machine_and_version(bool isClean, string sha256)
    {
        // Other bytes mean that samples named in reports and lessons are no longer the same; if that is meant, write the new hash here.
        var sample = new MadeSample(MadeSample.Options(cases: 60, isClean: isClean));
        var all = sample.Bytes.OrderBy(b => b.Key, StringComparer.Ordinal).SelectMany(b => b.Value).ToArray();
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(all)));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    public void Neither_the_language_nor_the_calendar_of_the_machine_changes_a_byte(string culture)
    {
        var here = new MadeSample(MadeSample.Options(cases: 50, isClean: false)).Bytes;
        var (before, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture) { NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ";", NumberGroupSeparator = "!", NegativeSign = "~" } };
            var there = new MadeSample(MadeSample.Options(cases: 50, isClean: false)).Bytes;
            Assert.All(here, file => Assert.Equal(file.Value, there[file.Key]));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, language);
        }
    }

    [Fact]
    public void Another_seed_gives_other_children()
    {
        var one = new MadeSample(MadeSample.Options(seed: 1));
        var other = new MadeSample(MadeSample.Options(seed: 2));
        Assert.NotEqual(one.Text("cases.csv"), other.Text("cases.csv"));
        Assert.NotEqual(one.Text("visits.csv"), other.Text("visits.csv"));
    }

    [Fact]
    public void A_larger_sample_begins_with_the_children_of_a_smaller_one() =>
        Assert.StartsWith(new MadeSample(MadeSample.Options(cases: 100)).Text("visits.csv"), new MadeSample(MadeSample.Options(cases: 200)).Text("visits.csv"), StringComparison.Ordinal);

    [Fact]
    public void The_files_have_as_many_rows_as_is_said()
    {
        var sample = new MadeSample(MadeSample.Options());
        Assert.Equal(sample.Extract.Files.Sum(f => f.RowsRead), sample.Files.Sum(f => f.Rows));
        Assert.All(sample.Files.SkipLast(1), file => Assert.Equal(sample.Bytes[file.Name].Count(b => b == '\n') - 1, file.Rows));
        Assert.Equal((300, TestFolder.Date("2016-11-30")), (sample.Extract.Cases.Count, sample.Extract.AsAt));
    }

    [Fact]
    public void Every_kind_of_record_that_the_dictionary_knows_has_rows()
    {
        var sample = new MadeSample(MadeSample.Options(cases: 3000));
        Assert.Empty(TestFolder.Dictionary.Kinds.Values.Select(k => k.Name).Except(sample.Files.Where(f => f.Rows > 0).Select(f => f.Name[..^".csv".Length]), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0, "2016-11-30", 5)]
    [InlineData(SampleOptions.MostCases + 1, "2016-11-30", 5)]
    [InlineData(10, "1989-12-31", 5)]
    [InlineData(10, "2101-01-01", 5)]
    [InlineData(10, "2016-11-30", 0)]
    [InlineData(10, "2016-11-30", 21)]
    public void Options_out_of_range_are_refused_before_a_file_is_opened(int cases, string asAt, int years) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleExtract.Write(MadeSample.Options(cases, 1, asAt, years), _ => throw new InvalidOperationException("opened"), progress: null, CancellationToken.None));

    [Fact]
    public void It_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var open = 0;
        var progress = new StopAt(stop);
        Assert.Throws<OperationCanceledException>(() => SampleExtract.Write(MadeSample.Options(100_000), _ => { open++; return Stream.Null; }, progress, stop.Token));
        Assert.Equal(SampleExtract.FileNames.Count - 1, open);
        Assert.InRange(progress.Last, 1, 1000);
    }

    [Fact]
    public void A_sample_that_was_changed_is_known_from_one_that_was_not()
    {
        var sample = new MadeSample(MadeSample.Options(cases: 20));
        Assert.True(SampleExtract.IsUnchanged(sample.Text("extract.json"), Open(sample.Bytes)));
        var changed = sample.Bytes.ToDictionary(b => b.Key, b => (byte[])b.Value.Clone(), StringComparer.Ordinal);
        changed["visits.csv"][^2] ^= 1;
        Assert.False(SampleExtract.IsUnchanged(sample.Text("extract.json"), Open(changed)));
        Assert.False(SampleExtract.IsUnchanged("{ \"asAt\": \"2016-11-30\" }", Open(sample.Bytes)));

        static Func<string, Stream> Open(IReadOnlyDictionary<string, byte[]> files) => name => new MemoryStream(files[name]);
    }

    /// <summary>Stops the work at the first report.</summary>
    private sealed class StopAt(CancellationTokenSource stop) : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value)
        {
            Last = value;
            stop.Cancel();
        }
    }
}
