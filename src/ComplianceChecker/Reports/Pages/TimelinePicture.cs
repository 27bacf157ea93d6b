namespace ComplianceChecker.Reports.Pages;

/// <summary>One picture of a timeline, laid out: as much of it as fits a page.</summary>
/// <param name="Scale">Where days stand.</param>
/// <param name="Ticks">The lines across it.</param>
/// <param name="Size">Its measures.</param>
/// <param name="AsAt">The as-at date, as a day number.</param>
/// <param name="Lanes">Its lanes, from the top.</param>
/// <param name="Height">How high it is.</param>
internal sealed record TimelinePicture(TimelineScale Scale, IReadOnlyList<TimelineTick> Ticks, TimelineSize Size, int AsAt, IReadOnlyList<TimelineLane> Lanes, double Height);
