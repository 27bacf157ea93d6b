using System.Text;
using System.Text.RegularExpressions;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

public sealed partial class SafeguardingDatasetTests
{
    private const string Small = "fixtures/extracts/ssd-small";

    private static readonly string[] Shared = ["AND", "AS", "BY", "CASE", "CAST", "COALESCE", "CONCAT", "decimal", "EXISTS", "FROM", "IN", "MAX", "MIN", "OR", "REPLACE", "RTRIM", "SUBSTRING", "THEN", "UPPER", "varchar", "WHEN"];

    public static TheoryData<string> Statements => [.. Directory.GetFiles(TestFolder.At("rules/ssd-queries"), "*.sql").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [PostgresFact]
    public async Task The_statements_give_the_records_worked_out_by_hand()
    {
        var files = new List<InputFile> { Settings() };
        await using (var dataset = await DatasetInPostgres.OfAsync(Path.Combine(SamplesFactAttribute.Folder!, "ssd", "data_objects_specification.csv"), TestFolder.At(Small)))
        {
            foreach (var statement in Directory.GetFiles(TestFolder.At("rules/ssd-queries"), "*.sql").Order(StringComparer.Ordinal))
            {
                files.Add(await dataset.ExportAsync(await File.ReadAllTextAsync(statement), Path.GetFileNameWithoutExtension(statement) + ".csv"));
            }
        }

        var dictionary = ExtractFixture.Dictionary();
        var extract = ExtractReader.Read(files, dictionary, [], new ExtractOptions(), CancellationToken.None);
        Assert.Equal(await File.ReadAllLinesAsync(TestFolder.At(Small + "/expected/records.txt")), RecordLines.Of(extract, withLines: false));
        Assert.Empty(extract.Findings);
    }

    [Fact]
    public void The_tables_themselves_give_the_same_records()
    {
        var extract = Read();
        Assert.Equal(File.ReadAllLines(TestFolder.At(Small + "/expected/records.txt")), RecordLines.Of(extract, withLines: false));
        Assert.All(extract.Files, f => Assert.Equal(f.RowsRead, f.RowsUsed + f.RowsRepeated + f.RowsSetAside));
        Assert.All(extract.Findings, f => Assert.Contains("give no case and no record", f.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Flags_may_be_written_as_one_and_nought()
    {
        var dictionary = ExtractFixture.Dictionary();
        InputFile[] files = [Settings(), .. Directory.GetFiles(TestFolder.At(Small), "*.csv").Order(StringComparer.Ordinal).Select(f => TestFolder.Text(Path.GetFileName(f), Flag().Replace(File.ReadAllText(f), m => string.Equals(m.Value, "Y", StringComparison.Ordinal) ? "1" : "0")))];
        var extract = ExtractReader.Read(files, dictionary, [ExtractFixture.Source("ssd.json", dictionary)], new ExtractOptions(), CancellationToken.None);
        Assert.Equal(File.ReadAllLines(TestFolder.At(Small + "/expected/records.txt")), RecordLines.Of(extract, withLines: false));
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_statement_uses_only_what_SQL_Server_and_PostgreSQL_share(string name)
    {
        var text = Comment().Replace(File.ReadAllText(TestFolder.At("rules/ssd-queries/" + name)), "");
        Assert.All(Called().Matches(text).Select(m => m.Groups["word"].Value), word => Assert.Contains(word, Shared));
        Assert.DoesNotMatch(@"\|\||::|\bLIMIT\b|\bTOP\b|\bILIKE\b|\bISNULL\b|\bINTERVAL\b|\bDATE\s*'|\btrue\b(?!')|\bfalse\b(?!')|\[|`|""", text);
        Assert.Single(Regex.Matches(text, ";", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_statement_selects_nothing_that_names_a_child(string name) =>
        Assert.DoesNotMatch("forename|surname|common_child_id|legacy_id|upn|address|postcode|nationality|professional_name", File.ReadAllText(TestFolder.At("rules/ssd-queries/" + name)).Split("\nSELECT", 2)[1]);

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_statement_says_in_its_first_line_which_file_it_makes(string name) =>
        Assert.StartsWith($"-- {Path.ChangeExtension(name, ".csv")}", File.ReadAllText(TestFolder.At("rules/ssd-queries/" + name)), StringComparison.Ordinal);

    private static CaseExtract Read()
    {
        var dictionary = ExtractFixture.Dictionary();
        InputFile[] files = [Settings(), .. Directory.GetFiles(TestFolder.At(Small), "*.csv").Order(StringComparer.Ordinal).Select(f => new InputFile(Path.GetFileName(f), () => File.ReadAllBytes(f)))];
        return ExtractReader.Read(files, dictionary, [ExtractFixture.Source("ssd.json", dictionary)], new ExtractOptions(), CancellationToken.None);
    }

    /// <summary>What extract.json says of the files that the statements make, as the page beside them has it, with a day.</summary>
    private static InputFile Settings()
    {
        var page = File.ReadAllText(TestFolder.At("rules/ssd-queries/README.md"));
        var block = Block().Match(page).Groups["text"].Value;
        var bytes = Encoding.UTF8.GetBytes(block);
        return new InputFile("extract.json", () => bytes);
    }

    [GeneratedRegex("--.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<word>[A-Za-z_]+) ?\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Called();

    [GeneratedRegex("```json\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex("(?<=,)[YN](?=[,\\r\\n])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Flag();
}
