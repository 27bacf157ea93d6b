namespace ComplianceChecker.Reports.Pages;

/// <summary>The days that a timeline shows, as day numbers.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; what lies beyond it is pointed to at the edge.</param>
internal readonly record struct TimelineScope(int From, int To);
