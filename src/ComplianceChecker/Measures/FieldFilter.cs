namespace ComplianceChecker.Measures;

/// <summary>Keeps only what has one of some values in a field.</summary>
/// <param name="Field">As on the command line, such as <c>team</c>.</param>
/// <param name="Values">The values, any of which will do; compared without case.</param>
public sealed record FieldFilter(string Field, IReadOnlyList<string> Values);
