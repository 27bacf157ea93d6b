namespace ComplianceChecker.Reports.Pages;

/// <summary>A period of a case as the timeline shows it.</summary>
/// <param name="From">Its first day, as a day number.</param>
/// <param name="To">The day it ended, not included; <c>Never</c> while it holds on the as-at date.</param>
/// <param name="What">What it is, such as "foster care, long term"; empty where its kind says all.</param>
/// <param name="Details">What else is recorded of it, each in a few words.</param>
/// <param name="Place">Where it stands, such as "placements.csv line 12".</param>
internal sealed record CasePeriod(int From, int To, string What, IReadOnlyList<string> Details, string Place);
