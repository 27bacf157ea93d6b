using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using NodaTime;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>A council's lists, read by a mapping that uses the whole language.</summary>
public sealed class MappedListsTests
{
    private const string Lists = "fixtures/extracts/mapped-lists";
    private static readonly CaseExtract Extract = ExtractFixture.Read(TestFolder.At(Lists));

    [Fact]
    public void Lists_become_the_records_worked_out_by_hand() =>
        Assert.Equal(File.ReadAllLines(TestFolder.At(Lists + "/expected/records.txt")), RecordLines.Of(Extract));

    [Fact]
    public void Every_row_of_every_file_is_accounted_for_once()
    {
        Assert.Equal(
            ["care.csv 5 = 4 + 1 + 0", "contacts-a.csv 4 = 4 + 0 + 0", "contacts-b.csv 2 = 1 + 1 + 0", "plans.csv 3 = 2 + 0 + 1"],
            [.. Extract.Files.Select(f => FormattableString.Invariant($"{f.File} {f.RowsRead} = {f.RowsUsed} + {f.RowsRepeated} + {f.RowsSetAside}"))]);
    }

    [Fact]
    public void What_is_wrong_is_told_once_with_the_right_file_and_the_files_own_column() => Assert.Equal(
        [
            "care.csv 1 Team notes ", "care.csv 4 Last visit 13", "care.csv 6  12",
            "contacts-a.csv 2 Sex 11", "contacts-a.csv 5 Team 15", "contacts-b.csv 2  15", "plans.csv 4 Person 99",
        ],
        [.. Extract.Findings.Select(f => FormattableString.Invariant($"{f.File} {f.Line} {f.Column} {f.CaseId}"))]);

    [Fact]
    public void A_row_that_repeats_one_of_another_file_says_which() =>
        Assert.Equal("repeats line 4 of contacts-a.csv in every column; the two count once. Remove one of them.", Extract.Findings.Single(f => f.File == "contacts-b.csv").Problem);

    [Fact]
    public void Of_visits_only_the_latest_where_the_child_was_seen_are_known()
    {
        var visits = Assert.Single(Extract.Histories);
        Assert.Equal("visits", visits.Key);
        Assert.True(visits.Value.LatestOnly);
        Assert.Equal("seen true", string.Join(", ", visits.Value.Where!.Members.Select(m => $"{m.Name} {m.Value.Text}")));
        Assert.Equal(new LocalDate(2016, 11, 30), Extract.AsAt);
    }

    [Fact]
    public void A_column_that_is_not_kept_reaches_nothing()
    {
        Assert.DoesNotContain(Extract.Records.Values.SelectMany(t => t.Columns).Concat(Extract.Cases.Columns).SelectMany(c => c.Values), v => v.Contains("Example", StringComparison.Ordinal) && v != "Example");
        Assert.DoesNotContain(Extract.Findings, f => f.Value?.Contains("Example", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void The_day_may_be_said_by_the_caller_and_extract_json_goes_before_it()
    {
        var files = Directory.GetFiles(TestFolder.At(Lists), "*.csv").Select(path => new InputFile(Path.GetFileName(path), () => File.ReadAllBytes(path))).ToArray();
        var dictionary = ExtractFixture.Dictionary();
        var mapping = SourceMappingFile.Read(File.ReadAllBytes(TestFolder.At(Lists + "/sources/lists.json")), "lists.json", dictionary);
        var taken = new LocalDate(2016, 12, 1);
        Assert.Equal(taken, ExtractReader.Read(files, dictionary, [mapping], new ExtractOptions(TakenOn: taken), CancellationToken.None).AsAt);
        Assert.Equal(new LocalDate(2016, 11, 30), ExtractFixture.Read(TestFolder.At(Lists), new ExtractOptions(TakenOn: taken)).AsAt);
    }
}
