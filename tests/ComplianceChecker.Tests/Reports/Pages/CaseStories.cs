using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Reports;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Tests.Reports.Pages;

/// <summary>Stories of cases in the fixtures, and of cases written down in a test.</summary>
internal static class CaseStories
{
    /// <summary>A child of the fixture for reviewing officers, under the rules on looked-after children.</summary>
    public static CaseStory OfReviewed(string id, string asAt = "2016-11-30") => Of(TestFolder.Extract("fixtures/extracts/iro-child"), TestFolder.Rules("rules/england/looked-after.json"), id, asAt);

    /// <summary>A child of whose files each is given as lines, under rules given as the members of <c>rules</c>.</summary>
    public static CaseStory OfText(string rules, string asAt, params (string File, string[] Lines)[] files) => Of(
        ExtractReader.Read([.. files.Select(f => TestFolder.Text(f.File, string.Join('\n', f.Lines) + "\n"))], TestFolder.Dictionary, [], new ExtractOptions(), CancellationToken.None),
        RuleSetLoader.Load([TestFolder.Text("test.json", $$"""{ "id": "test", "title": "Test", "calendar": "england-and-wales", "rules": [ {{rules}} ] }""")], TestFolder.Calendars, TestFolder.Dictionary),
        "C1",
        asAt);

    private static CaseStory Of(CaseExtract extract, LoadedRules rules, string id, string asAt)
    {
        var since = TestFolder.Date(asAt).PlusYears(-1).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return CaseStory.Of(TestFolder.Report(Evaluator.Evaluate(extract, rules.Rules), asAt, since), extract.Cases.IndexOf(id));
    }
}
