using ComplianceChecker.Cases;
using ComplianceChecker.Measures;
using ComplianceChecker.Reports.Workbooks;
using ComplianceChecker.Timescales;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>The notes that a reader wrote into the lists of a report, to be carried over to later lists.</summary>
/// <remarks>A note belongs to a case, a rule, the day the clock started and the step; where that step has another number since, to the step of the same clock that is due on the same day.</remarks>
public sealed class ReaderNotes
{
    private const string NoteColumn = "note";

    private readonly Dictionary<(string CaseId, string RuleId, int Started, int Step), string> ofStep = [];
    private readonly Dictionary<(string CaseId, string RuleId, int Started, int Due), string> ofDue = [];

    private ReaderNotes()
    {
    }

    /// <summary>The notes of a list with those of workbooks.</summary>
    /// <param name="ofList">Those of the list; null where there is none.</param>
    /// <param name="ofWorkbooks">Those of the workbooks.</param>
    public static ReaderNotes Merge(ReaderNotes? ofList, IReadOnlyList<WorkbookNote> ofWorkbooks)
    {
        ArgumentNullException.ThrowIfNull(ofWorkbooks);
        WorkbookNote[] folded = [.. ofWorkbooks.Select(n => n with { CaseId = FoldedText.Of(n.CaseId.Trim()), RuleId = FoldedText.Of(n.RuleId.Trim()) })];
        var dues = folded.ToLookup(n => (n.CaseId, n.RuleId, n.Started, n.Step), n => n.Due);
        var all = From(WorkbookNotes.Merge(ofList?.ofStep, folded).Select(n => new ReaderNote(n.Key.CaseId, n.Key.RuleId, n.Key.Started, n.Key.Step, n.Value) { Due = dues[n.Key].FirstOrDefault(DayNumber.None) }));
        var texts = all.ofStep.Select(n => (n.Key.CaseId, n.Key.RuleId, n.Key.Started, n.Value)).ToHashSet();
        foreach (var (key, text) in ofList?.ofDue ?? [])
        {
            // A note that was changed or taken out in a workbook is not to come back by its due date.
            if (texts.Contains((key.CaseId, key.RuleId, key.Started, text)))
            {
                all.ofDue.TryAdd(key, text);
            }
        }

        return all;
    }

    /// <summary>The columns that a list must have for its notes to be found.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["case_id", "rule_id", "started", "step", NoteColumn];

    /// <summary>How many notes there are.</summary>
    public int Count => ofStep.Count;

    /// <summary>The notes of rows, whatever file they stand in; of several on one step, the first that is not blank.</summary>
    public static ReaderNotes From(IEnumerable<ReaderNote> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        var all = new ReaderNotes();
        foreach (var note in notes.Where(n => !string.IsNullOrWhiteSpace(n.Text)))
        {
            var (caseId, ruleId) = (FoldedText.Of(note.CaseId.Trim()), FoldedText.Of(note.RuleId.Trim()));
            all.ofStep.TryAdd((caseId, ruleId, note.Started, note.Step), note.Text);
            if (note.Due != DayNumber.None)
            {
                all.ofDue.TryAdd((caseId, ruleId, note.Started, note.Due), note.Text);
            }
        }

        return all;
    }

    /// <summary>The notes of several sources; of several on one step, that of the first source.</summary>
    public static ReaderNotes Merge(IEnumerable<ReaderNotes> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var all = new ReaderNotes();
        foreach (var source in sources)
        {
            foreach (var (key, text) in source.ofStep)
            {
                all.ofStep.TryAdd(key, text);
            }

            foreach (var (key, text) in source.ofDue)
            {
                all.ofDue.TryAdd(key, text);
            }
        }

        return all;
    }

    /// <summary>Reads the notes of a list; null if it lacks one of the <see cref="Columns"/>.</summary>
    /// <param name="content">The bytes of a list such as <c>exceptions.csv</c>, which may have been saved by Excel.</param>
    public static ReaderNotes? Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var csv = SavedCsv.Open(content);
        return csv.PlacesOf(Columns) is { } at ? From(Rows(csv, at)) : null;
    }

    /// <summary>Whether a list has any note, be it on an obligation that can be found again or not.</summary>
    /// <param name="content">The bytes of a list such as <c>exceptions.csv</c>.</param>
    /// <exception cref="CsvFormatException">Its quotes are wrong, so that what looks like one cell may be many rows.</exception>
    public static bool HasAny(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var csv = SavedCsv.Open(content, refusesWrongQuotes: true);
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

    /// <summary>Whether each note is among others, on the same clock; its step may have another number there.</summary>
    public bool AreAmong(ReaderNotes others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var known = others.ofStep.Select(n => (n.Key.CaseId, n.Key.RuleId, n.Key.Started, n.Value)).ToHashSet();
        return ofStep.All(n => known.Contains((n.Key.CaseId, n.Key.RuleId, n.Key.Started, n.Value)));
    }

    /// <summary>The report with the notes on what is in its lists, whichever list it stood in when they were written.</summary>
    public Report CarryInto(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Count == 0 ? report : new Report
        {
            Request = report.Request,
            Result = report.Result,
            Filter = report.Filter,
            Measures = report.Measures,
            ExtraFields = report.ExtraFields,
            Exceptions = [.. report.Exceptions.Select(WithNote)],
            CasesOverdue = report.CasesOverdue,
            MostOverdue = report.MostOverdue,
            DueSoon = [.. report.DueSoon.Select(WithNote)],
            Ended = [.. report.Ended.Select(WithNote)],
            Excused = [.. report.Excused.Select(WithNote)],
            NotEvaluated = report.NotEvaluated,
            Findings = report.Findings,
            StatusCounts = report.StatusCounts,
        };
    }

    private static IEnumerable<ReaderNote> Rows(CsvReader csv, int[] at)
    {
        var hasDue = csv.TryGetFieldIndex("due", out var due);
        while (csv.Read())
        {
            var text = csv.Text(at[4]);
            if (text.Length > 0 && SavedCells.TryDay(csv.GetString(at[2]), out var started) && SavedCells.TryCount(csv.GetString(at[3]), out var step))
            {
                yield return new ReaderNote(csv.Text(at[0]), csv.Text(at[1]), started, step, text)
                {
                    Due = hasDue && SavedCells.TryDay(csv.GetString(due), out var day) ? day : DayNumber.None,
                };
            }
        }
    }

    private ExceptionRow WithNote(ExceptionRow row)
    {
        var (caseId, ruleId, started) = (FoldedText.Of(row.CaseId), FoldedText.Of(row.Rule.Id), row.Obligation.Started);
        return ofStep.TryGetValue((caseId, ruleId, started, row.Obligation.Step), out var note) || ofDue.TryGetValue((caseId, ruleId, started, row.Reading.Due), out note)
            ? row with { Note = note }
            : row;
    }
}
