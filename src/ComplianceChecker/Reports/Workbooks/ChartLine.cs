namespace ComplianceChecker.Reports.Workbooks;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Cells">The cells of its figures.</param>
/// <param name="Figures">The figures themselves; null where there is none.</param>
internal sealed record ChartLine(string Name, ChartLineKind Kind, string Cells, IReadOnlyList<decimal?> Figures);
