using System.Text;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>The worked example of rules/sources/README.md.</summary>
public sealed class VisitListTests
{
    private const string Lists = "fixtures/extracts/visit-list";

    [Fact]
    public void The_lists_of_a_team_become_the_records_worked_out_by_hand() =>
        Assert.Equal(File.ReadAllLines(TestFolder.At(Lists + "/expected/records.txt")), RecordLines.Of(ExtractFixture.Read(TestFolder.At(Lists))));

    [Fact]
    public void Every_row_is_accounted_for_and_what_is_wrong_is_listed()
    {
        var extract = ExtractFixture.Read(TestFolder.At(Lists));
        Assert.Equal(
            ["in care.csv 3 = 3 + 0 + 0", "visits to children.csv 6 = 3 + 1 + 2"],
            [.. extract.Files.Select(f => FormattableString.Invariant($"{f.File} {f.RowsRead} = {f.RowsUsed} + {f.RowsRepeated} + {f.RowsSetAside}"))]);
        Assert.Equal(
            ["visits to children.csv 5  7001", "visits to children.csv 6 Date visited 7003", "visits to children.csv 7 Date visited 7002"],
            [.. extract.Findings.Select(f => FormattableString.Invariant($"{f.File} {f.Line} {f.Column} {f.CaseId}"))]);
    }

    [Fact]
    public void The_guide_shows_the_mapping_and_the_list_that_are_tested()
    {
        var guide = Squeezed(File.ReadAllText(TestFolder.At("rules/sources/README.md")));
        var mapping = File.ReadAllText(TestFolder.At(Lists + "/sources/visit-list.json"));
        foreach (var part in new[] { "\"visits\": { \"columns\": [\"Child\", \"Date visited\"] }", "\"in care\": {" + mapping.Split("\"in care\": {")[1].Split("\n    }")[0], "{ \"kind\": \"visits\"" + mapping.Split("{ \"kind\": \"visits\"")[1].Split(" },\n")[0], "{ \"kind\": \"looked_after\"" + mapping.Split("{ \"kind\": \"looked_after\"")[1].Split(" }\n")[0] })
        {
            Assert.Contains(Squeezed(part), guide, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_two_column_mapping_of_the_guide_can_be_used_as_it_stands()
    {
        var guide = File.ReadAllText(TestFolder.At("rules/sources/README.md"));
        var mapping = guide.Split("```json\n")[1].Split("```")[0];
        Assert.Equal("visit list", SourceMappingFile.Read(Encoding.UTF8.GetBytes(mapping), "visit-list.json", ExtractFixture.Dictionary()).Title);
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
