namespace ComplianceChecker.Extracts.Samples;

/// <summary>A file of a synthetic extract.</summary>
/// <param name="Name">Its name, such as <c>visits.csv</c>.</param>
/// <param name="Rows">How many rows it has under the header; 0 for <c>extract.json</c>.</param>
public sealed record SampleFile(string Name, long Rows);
