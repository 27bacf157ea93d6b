using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>The order of findings: by file, line and column, errors first.</summary>
internal static class FindingOrder
{
    /// <summary>Sorts findings.</summary>
    public static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .ThenBy(f => f.Line)
            .ThenBy(f => f.Severity)
            .ThenBy(f => f.Column, StringComparer.Ordinal)
            .ThenBy(f => f.Problem, StringComparer.Ordinal)
            .ThenBy(f => f.CaseId, StringComparer.Ordinal)
            .ThenBy(f => f.Value, StringComparer.Ordinal),
    ];
}
