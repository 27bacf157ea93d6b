namespace ComplianceChecker.Extracts;

/// <summary>Where rows come from: a file, with what it calls the columns.</summary>
/// <param name="File">The file's name.</param>
/// <param name="StartTitle">The column of start dates (of an event's date).</param>
/// <param name="EndTitle">The column of end dates; empty where there is none.</param>
/// <param name="Titles">The columns of the attributes.</param>
internal sealed record RowSource(string File, string StartTitle, string EndTitle, IReadOnlyList<string> Titles);
