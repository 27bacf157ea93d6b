using ComplianceChecker.Cases;
using ComplianceChecker.Extracts;
using NodaTime;

namespace ComplianceChecker.Tests.Extracts;

public sealed class Ssda903Tests
{
    private const string Small = "fixtures/extracts/ssda903-small";

    [Fact]
    public void A_return_becomes_the_records_worked_out_by_hand() =>
        Assert.Equal(File.ReadAllLines(TestFolder.At(Small + "/expected/records.txt")), RecordLines.Of(ExtractFixture.Read(TestFolder.At(Small))));

    [Fact]
    public void Its_own_year_is_told_from_its_episodes_and_said_out_loud()
    {
        var extract = ExtractFixture.Read(TestFolder.At(Small));
        Assert.Equal(new LocalDate(2018, 3, 31), extract.AsAt);
        Assert.Equal(new KindHistory(new LocalDate(2017, 4, 1), LatestOnly: false, null), Assert.Single(extract.Histories, h => string.Equals(h.Key, "reviews", StringComparison.Ordinal)).Value);
        Assert.Equal(
            [
                "The looked-after reviews are taken to be complete from 1 April 2017 on, not before (where there are 1): most episodes in returns of episodes.csv end in the year from 1 April 2017 to 31 March 2018, and a return has the looked-after reviews of its own year. If those of earlier years are complete too, say from when with --records-from, or with \"recordsFrom\" in extract.json.",
                "The as-at date is 31 March 2018 unless another is given: most episodes in returns of episodes.csv end in the year from 1 April 2017 to 31 March 2018.",
            ],
            [.. extract.Notes]);
        Assert.Equal(extract.Notes[1], extract.AsAtNote);
    }

    [Fact]
    public void The_caller_may_say_from_when_reviews_are_complete()
    {
        var from = new LocalDate(2015, 4, 1);
        var extract = ExtractFixture.Read(TestFolder.At(Small), new ExtractOptions(from));
        Assert.Equal(from, extract.Histories["reviews"].RecordsFrom);
        Assert.StartsWith("The as-at date is", Assert.Single(extract.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_listed_with_the_returns_own_file_line_and_column()
    {
        var findings = ExtractFixture.Read(TestFolder.At(Small)).Findings;
        Assert.Equal(
            ["returns of episodes.csv 16 DEC 207", "returns of episodes.csv 17 PLACE 207", "returns of episodes.csv 18 DECOM 207", "reviews.csv 6  205"],
            [.. findings.Select(f => FormattableString.Invariant($"{f.File} {f.Line} {f.Column} {f.CaseId}"))]);
    }

    [Fact]
    public void No_postcode_pupil_number_or_provider_number_is_kept()
    {
        var extract = ExtractFixture.Read(TestFolder.At(Small));
        var values = extract.Records.Values.SelectMany(t => t.Columns).Concat(extract.Cases.Columns).SelectMany(c => c.Values).ToArray();
        Assert.DoesNotContain(values, v => v.Contains("1AA", StringComparison.OrdinalIgnoreCase) || v.StartsWith('X') && v.Length == 2 && v[1] != '1');
    }
}
