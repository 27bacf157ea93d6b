namespace ComplianceChecker.Extracts.Surveys;

/// <summary>One text of a column of codes or of yes and no, and what it was read as.</summary>
/// <param name="ReadAs">The attribute, such as <c>visits.seen</c>.</param>
/// <param name="Value">The text; for files alone, never for the console, messages or logs.</param>
/// <param name="Code">What it was read as; null where it is none that is known.</param>
/// <param name="Rows">How many rows have it.</param>
public sealed record ValueSurvey(string ReadAs, string Value, string? Code, int Rows)
{
    /// <summary>Whether the text is another than the code, whatever the case of its letters.</summary>
    public bool IsFolded => Code is not null && !string.Equals(Code, Value, StringComparison.OrdinalIgnoreCase);
}
