namespace ComplianceChecker.Reports;

/// <summary>Writes the notes whose duties are in no list, so that they come back with them: <c>notes-not-listed.csv</c>.</summary>
public static class NotListedCsv
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "notes-not-listed.csv";

    /// <summary>Writes the notes, in the order given.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="stream">Receives the file, and is left open.</param>
    public static void Write(IReadOnlyList<ReaderNote> notes, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(notes);
        using var csv = CsvCells.Open(stream, "case_id", "rule_id", "started", "step", "due", "note");
        foreach (var note in notes)
        {
            csv.WriteText(note.CaseId);
            csv.WriteText(note.RuleId);
            csv.WriteDay(note.Started);
            csv.WriteCount(note.Step);
            csv.WriteDay(note.Due);
            csv.WriteText(note.Text);
            csv.EndRecord();
        }
    }
}
