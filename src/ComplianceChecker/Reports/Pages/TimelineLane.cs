namespace ComplianceChecker.Reports.Pages;

/// <summary>A lane of a timeline: a kind of period, or a duty.</summary>
/// <param name="Title">Its name, line by line.</param>
/// <param name="IsDuty">Whether it is a duty.</param>
/// <param name="Top">Where it begins, from the top of the picture.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Shapes">What stands on it, what is behind first.</param>
internal sealed record TimelineLane(IReadOnlyList<string> Title, bool IsDuty, double Top, double Height, IReadOnlyList<TimelineShape> Shapes);
