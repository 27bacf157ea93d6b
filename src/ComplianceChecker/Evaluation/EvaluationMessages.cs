using System.Globalization;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Evaluation;

/// <summary>What evaluating says of the data, in one place.</summary>
internal static class EvaluationMessages
{
    public const string BlankInTestedColumn = "is blank, and rules test it: the record does not count where they ask for a value. Fill it in.";

    public static string NoClock(IEnumerable<string> ruleIds) =>
        $"matches what starts {string.Join(", ", ruleIds)} and opens no clock: it ends on or before the day it starts, or what must hold with it does not. Check its dates.";

    public static string DueDateBeyondCalendar(Rule rule) =>
        rule.Calendar is { } calendar
            ? string.Create(CultureInfo.InvariantCulture, $"a due date of {rule.Id} cannot be told: the calendar {calendar.Name} has holidays from {calendar.From.Year} to {calendar.To.Year} only. Add later years to its file.")
            : $"a due date of {rule.Id} cannot be told: it lies past the year 9999. Check the dates.";
}
