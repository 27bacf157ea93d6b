using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>What is said of a case and its obligations, in the same words on the console and on the page.</summary>
internal static class CaseSentences
{
    private static readonly (string Field, string Label)[] WorkerFields =
        [("team", "team"), ("social_worker", "social worker"), ("iro", "reviewing officer"), ("personal_adviser", "personal adviser")];

    /// <summary>Who has the case on the as-at date, as the lists have it, each with what they are; none of whom the extract does not tell.</summary>
    public static IReadOnlyList<(string Label, string Value)> Workers(CaseStory story) =>
        [.. WorkerFields.Select(w => (w.Label, Value: WorkerOf(story, w.Field))).Where(w => w.Value.Length > 0)];

    /// <summary>What is overdue, after the duty's title.</summary>
    public static string Overdue(CaseStory story, CaseObligation overdue) => $"was due by {Due(overdue)}, {Days(overdue.Reading.DaysLate)} ago{Doubt(story, overdue)}.";

    /// <summary>What is next, after the duty's title.</summary>
    public static string Next(CaseStory story, CaseObligation next) =>
        $"due by {Due(next)}, {(next.Reading.Due == story.AsAt ? "today" : "in " + Days(next.Reading.Due - story.AsAt))}.";

    /// <summary>What was late, after the duty's title.</summary>
    public static string Late(CaseObligation late) => late.Reading.Status == ObligationStatus.MetLate
        ? $"was due by {Due(late)} and done on {Day.ForPeople(late.Reading.Done, late.Reading.DoneMinute)}, {Days(late.Reading.DaysLate)} late."
        : $"was due by {Due(late)} and not done when the duty ended on {Day.ForPeople(late.Reading.Ended)}, {Days(late.Reading.DaysLate)} late.";

    /// <summary>That nothing can be told of a duty on the as-at date, after its title.</summary>
    public const string Untold = "owed, but the extract does not say enough to tell whether it is in time.";

    /// <summary>The days of which nothing can be told.</summary>
    public static string UntoldFrom(UntoldStretch stretch, int asAt)
    {
        var to = stretch.To > asAt ? "" : $" to {Day.ForPeople(stretch.To - 1)}";
        return $"Nothing can be said from {Day.ForPeople(stretch.From)}{to}: the extract does not have, or does not fully have, what came before.";
    }

    /// <summary>Steps in a row that were each done in time.</summary>
    public static string DoneInTime(CaseSteps steps) => string.Create(
        CultureInfo.InvariantCulture,
        $"Steps {steps.First.Obligation.Step} to {steps.Last.Obligation.Step}, due from {Day.ForPeople(steps.First.Reading.Due)} to {Day.ForPeople(steps.Last.Reading.Due)}, were each done in time, the last on {Day.ForPeople(steps.Last.Reading.Done)}.");

    /// <summary>Where a duty comes from.</summary>
    public static string Source(CaseDuty duty) => duty.Outcome.Rule.Source.ToString() is { Length: > 0 } source ? $"Source: {source}." : "Source: not given.";

    /// <summary>That problems in the data touch a duty.</summary>
    public static string Doubtful(CaseDuty duty) => $"Doubtful: {ConsoleWords.Count(duty.DataProblems, "problem", "problems")} in the data that this rule reads.";

    /// <summary>A problem in the data with its place.</summary>
    public static string Problem(Finding finding)
    {
        var line = finding.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" line {finding.Line}") : "";
        var column = finding.Column is null ? "" : $", column {finding.Column}";
        return $"{finding.File}{line}{column}: {finding.Problem}";
    }

    /// <summary>A status in a word or two.</summary>
    public static string Word(ObligationStatus status) => status switch
    {
        ObligationStatus.Met => "Met",
        ObligationStatus.MetLate => "Met late",
        ObligationStatus.NotDue => "Not due yet",
        ObligationStatus.Overdue => "Overdue",
        ObligationStatus.Missed => "Missed",
        ObligationStatus.Lapsed => "Lapsed",
        _ => "Excused",
    };

    /// <summary>A number of days.</summary>
    public static string Days(int days) => ConsoleWords.Count(days, "day", "days");

    private static string Due(CaseObligation obligation) => Day.ForPeople(obligation.Reading.Due, obligation.Reading.DueMinute);

    /// <summary>A word of caution where a row that could not be used may be the one that kept the duty.</summary>
    private static string Doubt(CaseStory story, CaseObligation obligation) =>
        story.Duties.Any(d => d.DataProblems > 0 && string.Equals(d.Outcome.Rule.Id, obligation.Rule.Id, StringComparison.Ordinal))
            ? "; doubtful, see the problems in this child's data below"
            : "";

    private static string WorkerOf(CaseStory story, string field) =>
        new FieldReader(field, story.Report.Result.Extract, story.AsAt).OfCase(story.Case, story.AsAt, LeapDayBirthday.FirstOfMarch);
}
