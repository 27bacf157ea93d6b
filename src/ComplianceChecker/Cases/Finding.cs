namespace ComplianceChecker.Cases;

/// <summary>A problem in the data, with the place where it stands.</summary>
/// <param name="Severity">Whether something was set aside or is only suspicious.</param>
/// <param name="File">The file's name, such as <c>visits.csv</c>.</param>
/// <param name="Line">The line of the file on which the row starts, the header being line 1; 0 for the file as a whole.</param>
/// <param name="Column">The column, or null where the row as a whole is meant.</param>
/// <param name="Value">The cell's content, only ever of date, number, boolean and code columns; for <c>data-quality.csv</c> alone, never for messages or logs.</param>
/// <param name="CaseId">The case that the row belongs to, or null.</param>
/// <param name="Problem">What is wrong, what was expected and what to do; holds no cell's content.</param>
public sealed record Finding(Severity Severity, string File, int Line, string? Column, string? Value, string? CaseId, string Problem);
