using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Tests.Rules;

/// <summary>The worked example of rules/README.md: a rule for a new kind of record.</summary>
public class GuideTests
{
    private const string Rules = "fixtures/rules/advocacy";
    private const string Extract = "fixtures/extracts/advocacy";

    private static readonly DataDictionary Dictionary = DataDictionaryFile.Read(
    [
        (File.ReadAllBytes(TestFolder.At("rules/dictionary.json")), "dictionary.json"),
        (File.ReadAllBytes(TestFolder.At(Rules + "/dictionary.local.json")), "dictionary.local.json"),
    ]);

    [Fact]
    public void The_example_loads_without_a_warning_and_its_examples_pass()
    {
        var loaded = Load();
        Assert.Empty(loaded.Warnings);
        Assert.All(loaded.Rules, r => Assert.All(r.Examples, e => Assert.True(ExampleRunner.Run(e, r, Dictionary).Passes, e.Title)));
    }

    [Fact]
    public void The_example_gives_the_obligations_worked_out_by_hand()
    {
        var extract = ExtractReader.Read(TestFolder.FilesIn(Extract), Dictionary, [], new ExtractOptions(), CancellationToken.None);
        var expected = File.ReadAllLines(TestFolder.At(Extract + "/expected/obligations.csv")).Skip(1);
        Assert.Equal([.. expected], [.. TestFolder.ObligationLines(Evaluator.Evaluate(extract, Load().Rules), extract.AsAt!.Value)]);
    }

    [Theory]
    [InlineData("advocacy/advocacy.json")]
    [InlineData("advocacy/dictionary.local.json")]
    [InlineData("guide.json")]
    [InlineData("indicators.json")]
    public void The_guide_shows_the_file_as_it_is(string file) =>
        Assert.Contains(File.ReadAllText(TestFolder.At($"fixtures/rules/{file}")).Trim(), File.ReadAllText(TestFolder.At("rules/README.md")), StringComparison.Ordinal);

    private static LoadedRules Load() =>
        RuleSetLoader.Load([new InputFile("advocacy.json", () => File.ReadAllBytes(TestFolder.At(Rules + "/advocacy.json")))], TestFolder.Calendars, Dictionary);
}
