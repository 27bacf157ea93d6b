using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>The columns of the lists (commands.md): what every format writes of a row stands here, once.</summary>
internal static class ListColumns
{
    private static readonly ListColumn[] Always =
    [
        Text("case_id", "Case", r => r.CaseId),
        Text("rule_id", "Rule id", r => r.Rule.Id),
        Text("rule", "Rule", r => r.Rule.Title),
        Date("started", "Started", r => r.Obligation.Started),
        Count("step", "Step", r => r.Obligation.Step),
        Text("status", "Status", r => r.Reading.Status.Name()),
        Date("opened", "Opened", r => r.Obligation.Opened),
        new("due", "Due", ListCellKind.Day, r => ListCell.OfMoment(r.Reading.Due, r.Reading.DueMinute)),
        Count("days_late", "Days late", r => r.Reading.DaysLate > 0 ? r.Reading.DaysLate : null),
        Date("last_done", "Last done", r => r.LastDone),
        Text("source", "Source", r => r.Source),
        Count("data_problems", "Data problems", r => r.DataProblems),
        Text("note", "Note", r => r.Note),
        Text("team", "Team", r => r.Team),
        Text("social_worker", "Social worker", r => r.SocialWorker),
        Text("iro", "Reviewing officer", r => r.Iro),
        Text("personal_adviser", "Personal adviser", r => r.PersonalAdviser),
    ];

    private static readonly ListColumn[] OfExcuses =
    [
        Text("reason", "Reason", r => r.Excuse?.Reason),
        Text("agreed_by", "Agreed by", r => r.Excuse?.AgreedBy),
        Date("until", "Until", r => r.Excuse?.Until ?? DayNumber.None),
    ];

    /// <summary>The columns of a list, as its CSV file has them.</summary>
    /// <param name="extraFields">The fields of <c>--by</c> that it shows besides team and workers.</param>
    /// <param name="withExcuses">Whether it says what set each step aside.</param>
    /// <param name="names">The names that a local file joins to case ids; null without one.</param>
    public static IReadOnlyList<ListColumn> Of(IReadOnlyList<string> extraFields, bool withExcuses, LocalNames? names) =>
    [
        .. Always,
        .. extraFields.Select((field, i) => Text(field, Heading(field), r => r.Extra[i])),
        .. withExcuses ? OfExcuses : [],
        .. names?.Columns.Select((column, i) => Text(column, column, r => names.Of(r.CaseId, i))) ?? [],
    ];

    /// <summary>A field's name as a heading: <c>placement_type</c> as "Placement type".</summary>
    internal static string Heading(string field) => field.Length == 0 ? "" : char.ToUpperInvariant(field[0]) + field[1..].Replace('_', ' ');

    private static ListColumn Text(string name, string heading, Func<ExceptionRow, string?> of) => new(name, heading, ListCellKind.Text, r => ListCell.OfText(of(r)));

    private static ListColumn Count(string name, string heading, Func<ExceptionRow, int?> of) => new(name, heading, ListCellKind.Count, r => ListCell.OfCount(of(r)));

    private static ListColumn Date(string name, string heading, Func<ExceptionRow, int> of) => new(name, heading, ListCellKind.Day, r => ListCell.OfDay(of(r)));
}
