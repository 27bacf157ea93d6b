using ComplianceChecker.Cases;
using ComplianceChecker.Extracts;
using NodaTime;

namespace ComplianceChecker.Tests.Extracts;

public sealed class PublishedReturnTests
{
    [SamplesFact]
    public void The_published_return_of_2018_is_read_whole()
    {
        // Beside the CSV files lies the same return as XML.
        var extract = ExtractFixture.Read(Path.Combine(SamplesFactAttribute.Folder!, "ssda903-2018"), ending: ".csv");
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

    // The numbers are those of a count over the files themselves, made without the program.
    [SamplesFact]
    public void The_published_returns_of_two_years_are_read_as_one()
    {
        var extract = ExtractFixture.Read(Path.Combine(SamplesFactAttribute.Folder!, "ssda903-years"));
        Assert.Equal(820, extract.Cases.Count);
        Assert.Equal(
            ["legal_statuses 1179", "looked_after 911", "missing_episodes 4", "placements 1610", "reviews 3481"],
            [.. extract.Records.Values.Select(t => FormattableString.Invariant($"{t.Kind} {t.Count}")).Order(StringComparer.Ordinal)]);
        Assert.Equal(new KindHistory(new LocalDate(2017, 4, 1), LatestOnly: false, null), extract.Histories["reviews"]);
        Assert.Equal(new LocalDate(2019, 3, 31), extract.AsAt);
        Assert.Equal(88, extract.Findings.Count(f => f.Problem.StartsWith("no end date, and the next return, ", StringComparison.Ordinal)));
        Assert.DoesNotContain(extract.Findings, f => f.Problem.StartsWith("differs from", StringComparison.Ordinal));
    }

    [SamplesTheory]
    [InlineData("ssda903-2018")]
    [InlineData("ssda903-years")]
    public void Every_row_of_a_published_file_is_used_or_repeated_or_set_aside(string folder)
    {
        var path = Path.Combine(SamplesFactAttribute.Folder!, folder);
        var extract = ExtractFixture.Read(path, ending: ".csv");
        foreach (var file in extract.Files.Where(f => !f.Kind.EndsWith("(not used)", StringComparison.Ordinal) && !string.Equals(f.Kind, "not known", StringComparison.Ordinal)))
        {
            Assert.Equal(File.ReadLines(Path.Combine(path, file.File)).Count(l => l.Length > 0) - 1, file.RowsRead);
            Assert.Equal(file.RowsRead, file.RowsUsed + file.RowsRepeated + file.RowsSetAside);
        }

        Assert.Equal(0, extract.Files.Sum(f => f.RowsSetAside));
    }

    // The numbers of elements CHILD, AREVIEW and AMISSING in the file: each is one case or record. DUC stands for twelve children.
    [SamplesFact]
    public void The_published_return_in_xml_is_read_whole()
    {
        var extract = ExtractFixture.Read(Path.Combine(SamplesFactAttribute.Folder!, "ssda903-2018"), ending: ".xml");
        Assert.Equal(253, extract.Cases.Count);
        Assert.Equal((1206, 6), (extract.Table("reviews")!.Count + extract.Files.Single(f => f.File.EndsWith("reviews", StringComparison.Ordinal)).RowsRepeated, extract.Table("missing_episodes")!.Count));
        Assert.Equal(459, extract.Files.Single(f => f.File.EndsWith("episodes", StringComparison.Ordinal)).RowsRead);
        Assert.Equal(12, Enumerable.Range(0, 253).Count(c => string.Equals(extract.Cases.Column("uasc")!.ValueOf(c), "true", StringComparison.Ordinal)));
        Assert.All(extract.Files, f => Assert.Equal(f.RowsRead, f.RowsUsed + f.RowsRepeated + f.RowsSetAside));
        Assert.DoesNotContain(extract.Findings, f => string.Equals(f.Problem, ExtractMessages.ElementNotRecognised, StringComparison.Ordinal));
    }

    [SamplesFact]
    public void The_same_return_in_csv_and_in_xml_is_not_read_twice()
    {
        var stop = Assert.Throws<ExtractException>(() => ExtractFixture.Read(Path.Combine(SamplesFactAttribute.Folder!, "ssda903-2018")));
        Assert.All(stop.Messages, m => Assert.StartsWith("fake_903.xml and the files beside it hold the same tables of the SSDA903 return", m, StringComparison.Ordinal));
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
