namespace ComplianceChecker.Cases;

/// <summary>A problem in the data, with the place where it stands.</summary>
/// <param name="Severity">Whether something was set aside or is only suspicious.</param>
/// <param name="File">The file's name, such as <c>visits.csv</c>.</param>
/// <param name="Line">The line of the file on which the row starts, the header being line 1; 0 for the file as a whole.</param>
/// <param name="Column">The column, or null where the row as a whole is meant.</param>
/// <param name="Value">The cell's content, only ever of date, number, boolean and code columns; for <c>data-quality.csv</c> alone, never for messages or logs.</param>
/// <param name="CaseId">The case that the row belongs to, or null; where there is no such case, its id as it is written.</param>
/// <param name="Problem">What is wrong, what was expected and what to do; holds no cell's content.</param>
public sealed record Finding(Severity Severity, string File, int Line, string? Column, string? Value, string? CaseId, string Problem)
{
    private const int LongestValue = 200;

    /// <summary>The cell's content, cut short where it is long.</summary>
    public string? Value { get; init => field = Cut(value); } = Cut(Value);

    /// <summary>The case that the row belongs to, or null; where there is no such case, its id as it is written, cut short where it is long.</summary>
    public string? CaseId { get; init => field = Cut(value); } = Cut(CaseId);

    /// <summary>The kind of record that it is about, where the file alone does not tell it; null otherwise.</summary>
    public string? Kind { get; init; }

    private static string? Cut(string? text)
    {
        if (text is null || text.Length <= LongestValue)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue)] + "…";
    }
}
