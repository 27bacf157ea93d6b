using System.Text;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Tests.Measures;

/// <summary>The hand-worked young people of fixtures/extracts/indicators, in the files that a report writes.</summary>
public class IndicatorFixtureTests
{
    private const string Folder = "fixtures/extracts/indicators";

    [Theory]
    [InlineData("measures.csv")]
    [InlineData("not-evaluated.csv")]
    public void The_file_is_as_worked_out_by_hand(string name) =>
        Assert.Equal(File.ReadAllText(TestFolder.At($"{Folder}/expected/{name}")).ReplaceLineEndings("\n"), Written(name));

    [Fact]
    public void Indicators_are_loaded_without_a_rule_and_without_a_warning()
    {
        var loaded = TestFolder.Rules("fixtures/rules/indicators.json");

        Assert.Empty(loaded.Rules);
        Assert.Empty(loaded.Warnings);
        Assert.Equal(3, loaded.Indicators.Count);
    }

    private static string Written(string name)
    {
        var loaded = TestFolder.Rules("fixtures/rules/indicators.json");
        var result = Evaluator.Evaluate(TestFolder.Extract(Folder), loaded.Rules);
        var request = new ReportRequest(TestFolder.Date("2016-11-30"), TestFolder.Date("2015-11-30")) { Indicators = loaded.Indicators, By = [new GroupField("team", ["team"])] };
        var file = CsvReport.Files(ReportBuilder.Build(result, request, () => [])).Single(f => string.Equals(f.Name, name, StringComparison.Ordinal));
        using var bytes = new MemoryStream();
        file.Write(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray()).TrimStart('\uFEFF').ReplaceLineEndings("\n");
    }
}
