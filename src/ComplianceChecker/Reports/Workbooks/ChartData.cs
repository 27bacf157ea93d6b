using ComplianceChecker.Rules;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>What a chart of a trend shows, and where its numbers stand.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Unit">What its figures are in.</param>
/// <param name="Dates">The cells of the dates.</param>
/// <param name="Days">The dates themselves, as Excel counts days.</param>
/// <param name="Lines">Its lines: the figures first.</param>
internal sealed record ChartData(string Title, MeasureUnit Unit, string Dates, IReadOnlyList<double> Days, IReadOnlyList<ChartLine> Lines);
