using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>A trend with all that the files made from it show.</summary>
/// <param name="Trend">The trend.</param>
/// <param name="Every">How far apart its dates are.</param>
/// <param name="Run">What was run.</param>
public sealed record TrendContents(Trend Trend, TrendInterval Every, RunDetails Run)
{
    /// <summary>The name of the extract's folder.</summary>
    public string Extract { get; init; } = "";

    /// <summary>The protective marking on every page and sheet; empty for none.</summary>
    public string Marking { get; init; } = "";
}
