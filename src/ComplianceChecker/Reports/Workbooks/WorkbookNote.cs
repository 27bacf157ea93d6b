using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>The note of a row of a list in a workbook.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Started">The day the clock started, as a day number.</param>
/// <param name="Step">The step.</param>
/// <param name="Note">The note as it stands; empty for none.</param>
/// <param name="AsWritten">The note as the program wrote it; null where the workbook no longer says.</param>
public sealed record WorkbookNote(string CaseId, string RuleId, int Started, int Step, string Note, string? AsWritten)
{
    /// <summary>The due date of the row, as a day number; <c>None</c> where it is not known.</summary>
    public int Due { get; init; } = DayNumber.None;

    /// <summary>Whether it is known what the note is about; if not, case, rule, start and step say nothing.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>The note as one of a list.</summary>
    public ReaderNote ForList => new(CaseId, RuleId, Started, Step, Note) { Due = Due };

    /// <summary>Whether a reader changed it.</summary>
    public bool IsEdited => !string.Equals(Note, AsWritten ?? "", StringComparison.Ordinal);
}
