using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Where each rule and indicator of a report is told on its page.</summary>
internal sealed class RuleLinks
{
    private readonly Dictionary<string, string> anchors = new(StringComparer.Ordinal);

    /// <summary>Gives every rule and indicator in use a place.</summary>
    public RuleLinks(Report report)
    {
        foreach (var id in report.Result.Outcomes.Select(o => o.Rule.Id).Concat(report.Request.Indicators.Select(i => i.Id)))
        {
            anchors.TryAdd(id, FormattableString.Invariant($"r{anchors.Count + 1}"));
        }

        foreach (var indicator in report.Request.Indicators)
        {
            foreach (var measure in indicator.Measures)
            {
                anchors.TryAdd(measure.Id, anchors[indicator.Id]);
            }
        }
    }

    /// <summary>The id of the place.</summary>
    public string IdOf(string ruleId) => anchors[ruleId];

    /// <summary>The link to a rule; null where it is none of the report.</summary>
    public string? To(string ruleId) => anchors.TryGetValue(ruleId, out var anchor) ? "#" + anchor : null;

    /// <summary>The link to what a measure counts; null for a measure over several rules.</summary>
    public string? Of(MeasureRow row) => To(row.RuleId ?? row.Measure.Id) ?? (row.Measure.RuleIds is [var only] ? To(only) : null);
}
