using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>A column of what changed since an earlier report, the same in every format.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Heading">Its heading for people.</param>
/// <param name="Of">The cell of a line.</param>
internal sealed record ChangeColumn(string Name, string Heading, Func<ChangeRow, ListCell> Of)
{
    private static readonly ChangeColumn[] Always =
    [
        Text("change", "Change", r => r.Change),
        Text("case_id", "Case", r => r.Earlier.CaseId),
        Text("rule_id", "Rule id", r => r.Earlier.RuleId),
        Text("rule", "Rule", r => r.Earlier.Rule),
        Date("started", "Started", r => r.Earlier.Started),
        Count("step", "Step", r => r.Earlier.Step),
        new("due", "Due", r => ListCell.OfMoment(r.Earlier.Due, r.DueMinute)),
        Count("days_late", "Days late", r => r.DaysLate),
        Count("days_late_before", "Days late before", r => r.DaysLateBefore),
        Text("cleared_by", "Cleared by", r => r.Cleared?.ClearedBy.Name()),
        Date("cleared_on", "Cleared on", r => r.Cleared?.On ?? DayNumber.None),
        Text("reason", "Reason", r => r.Cleared?.Reason),
        Text("note", "Note", r => r.Earlier.Note),
        Text("team", "Team", r => r.Earlier.Team),
        Text("social_worker", "Social worker", r => r.Earlier.SocialWorker),
        Text("iro", "Reviewing officer", r => r.Earlier.Iro),
        Text("personal_adviser", "Personal adviser", r => r.Earlier.PersonalAdviser),
    ];

    /// <summary>The columns.</summary>
    /// <param name="names">The names that a local file joins to case ids; null without one.</param>
    public static IReadOnlyList<ChangeColumn> All(LocalNames? names) =>
        [.. Always, .. names?.Columns.Select((column, i) => Text(column, column, r => names.Of(r.Earlier.CaseId, i))) ?? []];

    private static ChangeColumn Text(string name, string heading, Func<ChangeRow, string?> of) => new(name, heading, r => ListCell.OfText(of(r)));

    private static ChangeColumn Count(string name, string heading, Func<ChangeRow, int?> of) => new(name, heading, r => ListCell.OfCount(of(r)));

    private static ChangeColumn Date(string name, string heading, Func<ChangeRow, int> of) => new(name, heading, r => ListCell.OfDay(of(r)));
}
