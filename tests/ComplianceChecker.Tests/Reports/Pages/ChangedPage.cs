using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Reports;
using ComplianceChecker.Reports.Pages;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Tests.Reports.Pages;

/// <summary>The page of the awkward council with changes made by hand: its worst duty is new, the others were overdue before, one was cleared.</summary>
internal static class ChangedPage
{
    private static readonly Lazy<Report> Report = new(Build);

    public static ReportContents Contents()
    {
        var report = Report.Value;
        var rows = report.Exceptions;
        var before = new LocalDate(2016, 11, 23);
        var cleared = new EarlierException("K99", rows[0].Rule.Id, rows[0].Rule.Title, DayNumber.Of(2016, 3, 1), 2, DayNumber.Of(2016, 11, 20), 3, "North", "SW1", "", "", "rang twice");
        return new ReportContents(report, new RunDetails { Version = "0.0.0", GeneratedAt = Instant.FromUtc(2016, 12, 1, 9, 0), Options = [], RuleFiles = [], Settings = [], Notes = ["A note on the run."] })
        {
            Extract = "awkward",
            Marking = "OFFICIAL-SENSITIVE",
            Names = new LocalNames(["Name"], rows.Select(r => r.CaseId).Append("K99").Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => new[] { $"Child <{id}>" }, StringComparer.Ordinal)),
            Changes = new ReportChanges(
                before,
                [rows[0]],
                [.. rows.Skip(1).Select(r => new StillOverdue(r, 1))],
                [new ClearedException(cleared, ClearedBy.Done, "Visit on 25 November 2016.", DayNumber.Of(2016, 11, 25))],
                [new ClearedException(cleared with { CaseId = "K98" }, ClearedBy.FilteredOut, "Still overdue, 13 days late, but left out by --where", DayNumber.None)],
                [.. report.Measures.Select(m => new MeasureSince(m, m.Figure - 1.5m))]),
        };
    }

    public static byte[] Bytes() => Bytes(Contents());

    public static byte[] Bytes(ReportContents contents)
    {
        using var stream = new MemoryStream();
        ReportPage.Write(contents, stream);
        return stream.ToArray();
    }

    private static Report Build()
    {
        var extract = TestFolder.Extract("fixtures/extracts/awkward");
        var loaded = TestFolder.Rules("fixtures/rules/awkward.json");
        var result = Evaluator.Evaluate(extract, [.. loaded.RuleSets.SelectMany(s => s.Rules)]);
        return TestFolder.Report(result, "2016-11-30", "2015-11-30", loaded);
    }
}
