using System.Diagnostics;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Takes a report apart by team or worker.</summary>
public static class ReportParts
{
    /// <summary>The parts that have something on a list or in a measure, in ordinal order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="field">One of <see cref="ReportPart.Fields"/>.</param>
    public static IReadOnlyList<ReportPart> Of(Report report, string field)
    {
        ArgumentNullException.ThrowIfNull(report);
        var exceptions = report.Exceptions.ToLookup(r => ValueOf(r, field), StringComparer.Ordinal);
        var dueSoon = report.DueSoon.ToLookup(r => ValueOf(r, field), StringComparer.Ordinal);
        var ended = report.Ended.ToLookup(r => ValueOf(r, field), StringComparer.Ordinal);
        var excused = report.Excused.ToLookup(r => ValueOf(r, field), StringComparer.Ordinal);
        var measures = report.Measures.Where(r => string.Equals(r.GroupBy, field, StringComparison.Ordinal)).ToLookup(r => r.Group, StringComparer.Ordinal);
        var ofCase = ValuesByCase(report, field);
        var notEvaluated = report.NotEvaluated.Where(r => r.CaseId.Length > 0).ToLookup(r => ofCase.GetValueOrDefault(r.CaseId), StringComparer.Ordinal);
        var findings = report.Findings.ToLookup(f => f.CaseId is null ? null : ofCase.GetValueOrDefault(f.CaseId), StringComparer.Ordinal);
        var values = new[] { exceptions, dueSoon, ended, excused }.SelectMany(l => l.Select(g => g.Key)).Concat(measures.Select(g => g.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return
        [
            .. values.Select(value => new ReportPart(field, value, new Report
            {
                Request = report.Request,
                Result = report.Result,
                Filter = report.Filter,
                Measures = [.. measures[value]],
                ExtraFields = report.ExtraFields,
                Exceptions = [.. exceptions[value]],
                CasesOverdue = exceptions[value].Select(r => r.CaseId).Distinct(StringComparer.Ordinal).Count(),
                MostOverdue = [],
                DueSoon = [.. dueSoon[value]],
                Ended = [.. ended[value]],
                Excused = [.. excused[value]],
                NotEvaluated = [.. report.NotEvaluated.Where(r => r.CaseId.Length == 0), .. notEvaluated[value]],
                Findings = [.. findings[value]],
                StatusCounts = report.StatusCounts,
            })),
        ];
    }

    /// <summary>The team or the worker of a row; empty if the case has none.</summary>
    internal static string ValueOf(ExceptionRow row, string field) => field switch
    {
        "team" => row.Team,
        "social_worker" => row.SocialWorker,
        "iro" => row.Iro,
        "personal_adviser" => row.PersonalAdviser,
        _ => throw new UnreachableException($"No parts by {field}."),
    };

    /// <summary>Likewise of a row of an earlier report.</summary>
    internal static string ValueOf(EarlierException row, string field) => field switch
    {
        "team" => row.Team,
        "social_worker" => row.SocialWorker,
        "iro" => row.Iro,
        "personal_adviser" => row.PersonalAdviser,
        _ => throw new UnreachableException($"No parts by {field}."),
    };

    private static Dictionary<string, string> ValuesByCase(Report report, string field)
    {
        var extract = report.Result.Extract;
        var asAt = DayNumber.Of(report.Request.AsAt);
        var reader = new FieldReader(field, extract, asAt);
        return extract.Cases.Ids.Select((id, i) => (id, i)).ToDictionary(c => c.id, c => reader.OfCase(c.i, asAt, default), StringComparer.Ordinal);
    }
}
