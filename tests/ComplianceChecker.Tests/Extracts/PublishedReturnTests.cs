using ComplianceChecker.Cases;
using ComplianceChecker.Extracts;
using NodaTime;

namespace ComplianceChecker.Tests.Extracts;

public sealed class PublishedReturnTests
{
    [SamplesFact]
    public void The_published_return_of_2018_is_read_whole()
    {
        var extract = ExtractFixture.Read(Path.Combine(SamplesFactAttribute.Folder!, "ssda903-2018"));
        Assert.Equal(2676, extract.Cases.Count);
        Assert.Equal(
            ["adoption_matches 29", "allocations 1", "legal_statuses 3023", "looked_after 2418", "missing_episodes 43", "placements 4271", "reviews 12580"],
            [.. extract.Records.Values.Select(t => FormattableString.Invariant($"{t.Kind} {t.Count}")).Order(StringComparer.Ordinal)]);
        Assert.Equal(new KindHistory(new LocalDate(2017, 4, 1), LatestOnly: false, null), extract.Histories["reviews"]);
        Assert.Equal(new LocalDate(2018, 3, 31), extract.AsAt);
        Assert.Equal(1856, Unknown(extract.Table("looked_after")!));
        Assert.Equal(2173, UnbrokenRuns(extract.Table("looked_after")!, extract.Cases.Count));
        Assert.Equal(0, extract.Files.Sum(f => f.RowsSetAside));
        Assert.All(extract.Findings, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [SamplesFact]
    public void Two_returns_in_one_folder_are_refused()
    {
        var stop = Assert.Throws<ExtractException>(() => ExtractFixture.Read(Path.Combine(SamplesFactAttribute.Folder!, "ssda903-years")));
        Assert.Equal("2017-episodes.csv and 2018-episodes.csv are both the table \"episodes\" of the SSDA903 return (children looked after). Put one return in a folder, and check one at a time.", stop.Messages[0]);
    }

    private static int Unknown(RecordTable table)
    {
        var known = table.Column("start_known")!;
        return Enumerable.Range(0, table.Count).Count(row => string.Equals(known.ValueOf(row), "false", StringComparison.Ordinal));
    }

    private static int UnbrokenRuns(RecordTable table, int cases)
    {
        var runs = 0;
        for (var c = 0; c < cases; c++)
        {
            var end = int.MinValue;
            for (var row = table.FirstRow[c]; row < table.FirstRow[c + 1]; row++)
            {
                runs += table.Starts[row] > end ? 1 : 0;
                end = Math.Max(end, table.Ends[row]);
            }
        }

        return runs;
    }
}
