namespace ComplianceChecker.Reports;

/// <summary>A file of a report.</summary>
/// <param name="Name">Its name in the output folder.</param>
/// <param name="Write">Writes its content to a stream and leaves the stream open.</param>
public sealed record ReportFile(string Name, Action<Stream> Write);
