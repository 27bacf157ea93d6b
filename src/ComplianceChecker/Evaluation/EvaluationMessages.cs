using System.Globalization;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Evaluation;

/// <summary>What evaluating says of the data, in one place; each has a fixture that provokes it.</summary>
internal static class EvaluationMessages
{
    public static string BlankTested() => "is blank, and rules test it: the record does not count where they ask for a value. Fill it in.";

    public static string BlankInSource(string source) =>
        $"is not told here by the source, read as {source}: the cell that says it is blank or says something else, or there is no such column. Rules test it: the record does not count where they ask for a value.";

    public static string NoClock(IEnumerable<string> ruleIds) =>
        $"matches what starts {string.Join(", ", ruleIds)} and opens no clock: it ends on or before the day it starts, or what must hold with it does not. Check its dates.";

    public static string BeyondCalendar(Rule rule, WorkingDayCalendar calendar) =>
        string.Create(CultureInfo.InvariantCulture, $"a due date of {rule.Id} cannot be told: the calendar {calendar.Name} has holidays from {calendar.From.Year} to {calendar.To.Year} only. Add the other years to its file.");

    public static string BeyondTerms(Rule rule, TermCalendar terms) =>
        $"a due date of {rule.Id} cannot be told: the school terms {terms.Name} lack the term in which the step opened or the one after it. Add the missing terms to their file.";

    public static string BeyondYears(Rule rule) => $"a due date of {rule.Id} cannot be told: it lies past the year 9999. Check the dates.";

    public static string BirthdayLeftOut(IEnumerable<string> ruleIds) =>
        $"no date of birth: {string.Join(", ", ruleIds)} should end at a birthday, and that end is left out of account for this child. Add the date.";

    public static string ExceptionOfNoRule(int rows, string nearest) => string.Create(
        CultureInfo.InvariantCulture,
        $"no rule in use has this id, so {(rows == 1 ? "the row excuses" : $"{rows:N0} rows with it excuse")} nothing; the nearest is {nearest}. Correct it, or name the rule's file with --rules.");

    public static string NoRecords(string kind, bool isSheet) => isSheet
        ? $"the extract has no records of the kind {kind}. Add a sheet {kind} if they can be had; a sheet with nothing but its header row would say that there were none."
        : $"the extract has no records of the kind {kind}. Add {kind}.csv if they can be had; a file with nothing but its header row would say that there were none.";

    public static string NoRecordsInSource(string kind, string source) => $"the extract has no records of the kind {kind}: the source, read as {source}, gives none. If a table of yours has them, add it to the mapping.";

    public static string MostlySetAside(string kind) => $"more than half of the rows of {kind} were set aside. Correct them: data-quality.csv says where.";

    public static string NoColumn(string kind, string attribute, string place) => $"{kind} has no column {attribute}, which the rule tests. Add the column to {place}.";

    public static string NoColumnInSource(string kind, string attribute, string source) =>
        $"{kind} has no column {attribute}, which the rule tests: the source, read as {source}, does not give it. If one of its columns tells it, add that to the mapping as an attribute.";

    public static string EndNotRead(string reason) => $"What ends the duty early is taken as not having happened: {reason}";

    public static string ExcuseNotRead(string reason) => $"What would excuse a step is taken as not having happened: {reason}";

    public static string BeforeNotRead(string reason) => $"What the first step must come before is taken as not having happened: {reason}";

    public static string FactNotRead(string reason) => $"A fact that the rule asks for is judged as if there were none: {reason}";

    public static string ChoiceNotRead(string kind, string attribute, string place) => $"The choice of timescale takes {kind}.{attribute} as blank: the file has no such column. Add it to {place}.";

    public static string ChoiceNotReadInSource(string kind, string attribute, string source) =>
        $"The choice of timescale takes {kind}.{attribute} as blank: the source, read as {source}, does not give it. If one of its columns tells it, add that to the mapping as an attribute.";

    public static string LatestOfOthers(string kind, string attribute) =>
        $"the extract has only the latest of the {kind} chosen by {attribute}, and the rule does not ask for the same {attribute}. Take the latest of all {kind}, or make the rule ask for it.";

    public static string LatestIsLater(LocalDate taken) =>
        $"the extract has only the latest records as at {Day.ForPeople(DayNumber.Of(taken))}, so nothing can be said of an earlier day. Use that day as the as-at date or a later one.";
}
