using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>What the lists of a report show of a case besides the obligation: team and workers, and the fields grouped by, as they are on the as-at date.</summary>
internal sealed class ListFields
{
    private static readonly string[] Workers = ["team", "social_worker", "iro", "personal_adviser"];

    private readonly int asAt;
    private readonly FieldReader[] workers;
    private readonly FieldReader[] extra;

    /// <summary>The fields of a report.</summary>
    public ListFields(CaseExtract extract, ReportRequest request)
    {
        asAt = DayNumber.Of(request.AsAt);
        Extra = [.. request.By.SelectMany(b => b.Fields).Distinct(StringComparer.Ordinal).Except(Workers, StringComparer.Ordinal)];
        workers = [.. Workers.Select(f => new FieldReader(f, extract, asAt))];
        extra = [.. Extra.Select(f => new FieldReader(f, extract, asAt))];
    }

    /// <summary>The fields of <c>--by</c> that are neither team nor a worker.</summary>
    public IReadOnlyList<string> Extra { get; }

    /// <summary>Team, social worker, independent reviewing officer or personal adviser, counted from 0; empty if the case has none.</summary>
    public string Worker(int which, Rule rule, int caseIndex) => workers[which].OfCase(caseIndex, asAt, rule.LeapDay);

    /// <summary>The values of <see cref="Extra"/>.</summary>
    public IReadOnlyList<string> ExtraOf(Rule rule, int caseIndex, int startRow) =>
        extra.Length == 0 ? [] : [.. extra.Select(e => e.Of(rule, caseIndex, startRow, asAt))];
}
