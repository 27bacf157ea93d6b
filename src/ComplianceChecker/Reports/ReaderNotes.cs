using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ComplianceChecker.Measures;
using ComplianceChecker.Reports.Workbooks;
using ComplianceChecker.Timescales;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Reports;

/// <summary>The notes that a reader wrote into an exception list, to be carried over to a later one.</summary>
/// <remarks>The list may have been saved by Excel: dates as dd/mm/yyyy, another separator, letters in Windows-1252.</remarks>
public sealed class ReaderNotes
{
    private const string NoteColumn = "note";

    private static readonly LocalDatePattern AsExcelSavesIt = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");
    private static readonly CsvReaderOptions Format = CsvReaderOptions.Default with { IncludeValuesInExceptions = false };

    private readonly Dictionary<(string CaseId, string RuleId, int Started, int Step), string> notes = [];

    private ReaderNotes()
    {
    }

    /// <summary>The notes of a list with those of workbooks.</summary>
    /// <param name="ofList">Those of the list; null where there is none.</param>
    /// <param name="ofWorkbooks">Those of the workbooks.</param>
    public static ReaderNotes Merge(ReaderNotes? ofList, IReadOnlyList<WorkbookNote> ofWorkbooks)
    {
        var merged = new ReaderNotes();
        foreach (var (row, note) in WorkbookNotes.Merge(ofList?.notes, ofWorkbooks))
        {
            merged.notes[row] = note;
        }

        return merged;
    }

    /// <summary>The columns that a list must have for its notes to be found.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["case_id", "rule_id", "started", "step", NoteColumn];

    /// <summary>How many notes there are.</summary>
    public int Count => notes.Count;

    /// <summary>Reads the notes of a list; null if it lacks one of the <see cref="Columns"/>.</summary>
    /// <param name="content">The bytes of an <c>exceptions.csv</c>.</param>
    public static ReaderNotes? Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var csv = Open(content, Format);
        var at = new int[Columns.Count];
        for (var i = 0; i < at.Length; i++)
        {
            if (!csv.TryGetFieldIndex(Columns[i], out at[i]))
            {
                return null;
            }
        }

        var read = new ReaderNotes();
        while (csv.Read())
        {
            var note = CsvCells.Restore(csv.GetString(at[4]));
            if (note.Length > 0
                && TryDate(csv.GetString(at[2]), out var started)
                && int.TryParse(csv.GetSpan(at[3]), NumberStyles.None, CultureInfo.InvariantCulture, out var step))
            {
                read.notes[(CsvCells.Restore(csv.GetString(at[0])), CsvCells.Restore(csv.GetString(at[1])), DayNumber.Of(started), step)] = note;
            }
        }

        return read;
    }

    /// <summary>Whether a list has any note, be it on an obligation that can be found again or not.</summary>
    /// <param name="content">The bytes of an <c>exceptions.csv</c>.</param>
    /// <exception cref="CsvFormatException">Its quotes are wrong, so that what looks like one cell may be many rows.</exception>
    public static bool HasAny(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var csv = Open(content, Format with { MalformedData = CsvMalformedDataHandling.Throw });
        var hasAny = false;
        if (csv.TryGetFieldIndex(NoteColumn, out var note))
        {
            while (!hasAny && csv.Read())
            {
                hasAny = !string.IsNullOrWhiteSpace(csv.GetString(note));
            }
        }

        return hasAny;
    }

    /// <summary>The report with the notes on what is still in its exception list.</summary>
    public Report CarryInto(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new Report
        {
            Request = report.Request,
            Result = report.Result,
            Filter = report.Filter,
            Measures = report.Measures,
            ExtraFields = report.ExtraFields,
            Exceptions = [.. report.Exceptions.Select(WithNote)],
            CasesOverdue = report.CasesOverdue,
            MostOverdue = report.MostOverdue,
            DueSoon = report.DueSoon,
            Ended = report.Ended,
            Excused = report.Excused,
            NotEvaluated = report.NotEvaluated,
            Findings = report.Findings,
            StatusCounts = report.StatusCounts,
        };
    }

    private static CsvReader Open(byte[] content, CsvReaderOptions format)
    {
        var csv = content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(content)
            ? CsvReader.Create(content, format)
            : CsvReader.FromText(Encoding.Latin1.GetString(content), format);
        csv.ReadHeader();
        return csv;
    }

    private ExceptionRow WithNote(ExceptionRow row) =>
        notes.TryGetValue((row.CaseId, row.Rule.Id, row.Obligation.Started, row.Obligation.Step), out var note) ? row with { Note = note } : row;

    private static bool TryDate(string text, out LocalDate date) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out date) || AsExcelSavesIt.Parse(text).TryGetValue(default, out date);
}
