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

    private readonly Dictionary<(string CaseId, string RuleId, int Started, int Step), ReaderNote> ofStep = [];
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
        var rows = ofWorkbooks.ToLookup(n => KeyOf(n.ForList));
        var merged = WorkbookNotes.Merge(ofList?.ofStep.ToDictionary(n => n.Key, n => n.Value.Text), [.. ofWorkbooks.Select(n => n with { CaseId = Folded(n.CaseId), RuleId = Folded(n.RuleId) })]);
        var all = From(merged.Select(n => (rows[n.Key].Select(r => (ReaderNote?)r.ForList).FirstOrDefault() ?? ofList!.ofStep[n.Key]) with { Text = n.Value }));
        var texts = all.ofStep.Select(n => (n.Key.CaseId, n.Key.RuleId, n.Key.Started, n.Value.Text)).ToHashSet();
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

    /// <summary>The notes of rows, whatever file they stand in; different ones on one step stand one after another.</summary>
    public static ReaderNotes From(IEnumerable<ReaderNote> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        var all = new ReaderNotes();
        foreach (var note in notes.Where(n => !string.IsNullOrWhiteSpace(n.Text)))
        {
            all.Add(note);
            if (note.Due != DayNumber.None)
            {
                all.ofDue.TryAdd((Folded(note.CaseId), Folded(note.RuleId), note.Started, note.Due), note.Text);
            }
        }

        return all;
    }

    /// <summary>The notes of several lists of one run; different ones on one step stand one after another.</summary>
    public static ReaderNotes Merge(IEnumerable<ReaderNotes> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var all = new ReaderNotes();
        foreach (var list in lists)
        {
            foreach (var note in list.ofStep.Values)
            {
                all.Add(note);
            }

            all.AddDues(list);
        }

        return all;
    }

    /// <summary>These notes, and of others those on steps that these say nothing of.</summary>
    public ReaderNotes OrElse(ReaderNotes others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var all = Merge([this]);
        foreach (var (key, note) in others.ofStep)
        {
            all.ofStep.TryAdd(key, note);
        }

        all.AddDues(others);
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

    /// <summary>How many notes of a list cannot be carried over, because it lacks one of the <see cref="Columns"/> or the start or the step of their row cannot be read.</summary>
    /// <param name="content">The bytes of a list such as <c>exceptions.csv</c>.</param>
    public static int CountUnreadable(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var csv = SavedCsv.Open(content);
        var at = csv.PlacesOf(Columns);
        var unreadable = 0;
        if (csv.TryGetFieldIndex(NoteColumn, out var note))
        {
            while (csv.Read())
            {
                unreadable += string.IsNullOrWhiteSpace(csv.GetString(note)) || (at is not null && IsReadable(csv, at)) ? 0 : 1;
            }
        }

        return unreadable;
    }

    /// <summary>Whether each note is among others, on the same clock; its step may have another number there.</summary>
    public bool AreAmong(ReaderNotes others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var known = others.ofStep.Select(n => (n.Key.CaseId, n.Key.RuleId, n.Key.Started, n.Value.Text)).ToHashSet();
        return ofStep.All(n => known.Contains((n.Key.CaseId, n.Key.RuleId, n.Key.Started, n.Value.Text)));
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

    /// <summary>The notes on what is in no list of a report and not known to be done: their duties may be listed again, by other filters or another extract.</summary>
    /// <param name="report">The report, whether notes were carried into it or not.</param>
    /// <param name="hasLists">Whether its lists are written at all.</param>
    public IReadOnlyList<ReaderNote> NotListed(Report report, bool hasLists = true)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (Count == 0)
        {
            return [];
        }

        var left = new Dictionary<(string CaseId, string RuleId, int Started, int Step), ReaderNote>(ofStep);
        var byDue = ofStep.Values.Where(n => n.Due != DayNumber.None).ToLookup(n => (Folded(n.CaseId), Folded(n.RuleId), n.Started, n.Due));
        foreach (var row in hasLists ? ReportList.Of(report).SelectMany(l => l.Rows) : [])
        {
            var key = KeyOf(row);
            if (ofStep.ContainsKey(key))
            {
                left.Remove(key);
                continue;
            }

            foreach (var note in byDue[(key.CaseId, key.RuleId, key.Started, row.Reading.Due)])
            {
                left.Remove(KeyOf(note));
            }
        }

        var done = DoneSteps.Among(report, [.. left.Values.Select(n => new NotedStep(Folded(n.CaseId), Folded(n.RuleId), n.Started, n.Step, n.Due))]);
        return
        [
            .. left.Where(n => !done.Contains(n.Key)).Select(n => n.Value)
                .OrderBy(n => n.CaseId, StringComparer.Ordinal).ThenBy(n => n.RuleId, StringComparer.Ordinal).ThenBy(n => n.Started).ThenBy(n => n.Step),
        ];
    }

    private static IEnumerable<ReaderNote> Rows(CsvReader csv, int[] at)
    {
        var hasDue = csv.TryGetFieldIndex("due", out var due);
        while (csv.Read())
        {
            var text = csv.Text(at[4]);
            if (text.Length > 0 && IsReadable(csv, at))
            {
                _ = (SavedCells.TryDay(csv.GetString(at[2]), out var started), SavedCells.TryCount(csv.GetString(at[3]), out var step));
                yield return new ReaderNote(csv.Text(at[0]).Trim(), csv.Text(at[1]).Trim(), started, step, text)
                {
                    Due = hasDue && SavedCells.TryDay(csv.GetString(due), out var day) ? day : DayNumber.None,
                };
            }
        }
    }

    private static bool IsReadable(CsvReader csv, int[] at) =>
        csv.GetString(at[0]).Length > 0 && csv.GetString(at[1]).Length > 0 && SavedCells.TryDay(csv.GetString(at[2]), out _) && SavedCells.TryCount(csv.GetString(at[3]), out _);

    private static string Folded(string id) => FoldedText.Of(id.Trim());

    private static (string CaseId, string RuleId, int Started, int Step) KeyOf(ReaderNote note) => (Folded(note.CaseId), Folded(note.RuleId), note.Started, note.Step);

    private static (string CaseId, string RuleId, int Started, int Step) KeyOf(ExceptionRow row) => (FoldedText.Of(row.CaseId), FoldedText.Of(row.Rule.Id), row.Obligation.Started, row.Obligation.Step);

    private void Add(ReaderNote note)
    {
        var key = KeyOf(note);
        if (!ofStep.TryGetValue(key, out var known) || note.Text.Contains(known.Text, StringComparison.Ordinal))
        {
            ofStep[key] = note;
        }
        else if (!known.Text.Contains(note.Text, StringComparison.Ordinal))
        {
            ofStep[key] = known with { Text = $"{known.Text} / {note.Text}" };
        }
    }

    private void AddDues(ReaderNotes others)
    {
        foreach (var (key, text) in others.ofDue)
        {
            ofDue.TryAdd(key, text);
        }
    }

    private ExceptionRow WithNote(ExceptionRow row)
    {
        var key = KeyOf(row);
        return ofStep.TryGetValue(key, out var note) ? row with { Note = note.Text }
            : ofDue.TryGetValue((key.CaseId, key.RuleId, key.Started, row.Reading.Due), out var text) ? row with { Note = text }
            : row;
    }
}
