using System.Globalization;
using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

public sealed class RowOrderTests
{
    [Theory]
    [InlineData("fixtures/extracts/awkward")]
    [InlineData("fixtures/extracts/ssda903-small")]
    [InlineData("fixtures/bad/extract-repeated")]
    [InlineData("fixtures/bad/extract-case-contradiction")]
    [InlineData("fixtures/bad/extract-unknown-code")]
    [InlineData("fixtures/bad/extract-not-a-boolean")]
    [InlineData("fixtures/bad/extract-source-open-then-next")]
    [InlineData("fixtures/bad/extract-agreed-exceptions")]
    [InlineData("fixtures/bad/extract-times")]
    public void The_order_of_rows_columns_and_files_changes_nothing_but_lines(string folder)
    {
        var files = Directory.GetFiles(TestFolder.At(folder)).Select(f => (Name: Path.GetFileName(f), Lines: File.ReadAllLines(f))).ToArray();
        var plain = Read(files, null);
        for (var seed = 1; seed <= 10; seed++)
        {
            var shuffled = Read(files, new Random(seed));
            Assert.Equal(RecordLines.Of(plain, withLines: false), RecordLines.Of(shuffled, withLines: false));
            Assert.Equal(plain.Files.Select(f => f with { Sha256 = "" }), shuffled.Files.Select(f => f with { Sha256 = "" }));
            Assert.Equal(plain.Findings.Count, shuffled.Findings.Count);
            Assert.Equal(plain.Cases.ProblemsOfCase, shuffled.Cases.ProblemsOfCase);
            Assert.Equal(plain.AgreedExceptions.SetAsideOfCase, shuffled.AgreedExceptions.SetAsideOfCase);
        }
    }

    [Theory]
    [InlineData("tr-TR", "where I and i are no pair")]
    [InlineData("de-DE", "where 12.5 is 125")]
    [InlineData("ar-SA", "where the year is another")]
    public void The_culture_changes_nothing(string culture, string reason)
    {
        var before = CultureInfo.CurrentCulture;
        var folder = TestFolder.At("fixtures/extracts/ssda903-small");
        var plain = ExtractFixture.Read(folder);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var other = ExtractFixture.Read(folder);
            Assert.True(RecordLines.Of(plain).SequenceEqual(RecordLines.Of(other), StringComparer.Ordinal), reason);
            Assert.Equal(plain.Findings, other.Findings);
            Assert.Equal([.. plain.Notes], [.. other.Notes]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CaseExtract Read((string Name, string[] Lines)[] files, Random? random)
    {
        var inputs = files.Where(f => !f.Name.Contains("expected", StringComparison.Ordinal)).Select(f =>
        {
            var lines = f.Name.EndsWith(".csv", StringComparison.Ordinal) && random is not null ? Shuffled(f.Lines, random) : f.Lines;
            return new InputFile(f.Name, () => Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        }).ToArray();
        random?.Shuffle(inputs);
        var dictionary = ExtractFixture.Dictionary();
        return ExtractReader.Read(inputs, dictionary, [ExtractFixture.Ssda903(dictionary)], new ExtractOptions(), CancellationToken.None);
    }

    private static string[] Shuffled(string[] lines, Random random)
    {
        var rows = lines[1..];
        random.Shuffle(rows);
        var columns = Enumerable.Range(0, lines[0].Split(',').Length).ToArray();
        random.Shuffle(columns);
        return [.. new[] { lines[0] }.Concat(rows).Select(l => l.Split(',') is var cells && cells.Length == columns.Length ? string.Join(',', columns.Select(c => cells[c])) : l)];
    }
}
