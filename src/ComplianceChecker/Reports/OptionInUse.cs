namespace ComplianceChecker.Reports;

/// <summary>An option and where it came from.</summary>
/// <param name="Name">Its name without dashes, such as <c>as-at</c>.</param>
/// <param name="Values">Its values.</param>
/// <param name="From">Where it came from: <c>command line</c>, <c>compliance.json</c>, <c>extract.json</c>, <c>today</c> or <c>default</c>.</param>
public sealed record OptionInUse(string Name, IReadOnlyList<string> Values, string From);
