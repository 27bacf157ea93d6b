using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>A report with all that the files made from it show.</summary>
/// <param name="Report">The report.</param>
/// <param name="Run">What was run.</param>
public sealed record ReportContents(Report Report, RunDetails Run)
{
    /// <summary>The name of the extract's folder.</summary>
    public string Extract { get; init; } = "";

    /// <summary>What changed since an earlier report; null where none is given.</summary>
    public ReportChanges? Changes { get; init; }

    /// <summary>How the measures came to be what they are: the month ends of the past year and the as-at date; null where no format shows it.</summary>
    public Trend? History { get; init; }

    /// <summary>What a local file joins to case ids; null without one.</summary>
    public LocalNames? Names { get; init; }

    /// <summary>The protective marking on every page and sheet; empty for none.</summary>
    public string Marking { get; init; } = "";
}
