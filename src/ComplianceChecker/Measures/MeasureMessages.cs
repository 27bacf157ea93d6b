using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Why a figure is not given, in one place; each has a fixture that provokes it.</summary>
internal static class MeasureMessages
{
    public static string OnlyLatest() => "the extract has only the latest record of each case, from which no percentage of a period can be given. A percentage of cases up to date can.";

    public static string PeriodTooEarly(int recordsFrom, int firstSince) =>
        $"the extract has all records only from {Day.ForPeople(recordsFrom)}, so a period can be told that begins on {Day.ForPeople(firstSince)} or later. Use --since {Day.Iso(firstSince)}.";

    public static string PeriodNotYet(int recordsFrom, int firstSince) =>
        $"the extract has all records only from {Day.ForPeople(recordsFrom)}, so a period can be told that begins on {Day.ForPeople(firstSince)} or later, and that is not before the as-at date. A later extract can tell.";

    public static string OfRule(string ruleId, string reason) => $"of its rule {ruleId}, {reason}";

    public static string NotGiven(string measureId, string reason) => $"the measure {measureId} is not given: {reason}";

    public static string NoBirthDate() => "the case has no date of birth that could be read, and the rule needs one. Give it in cases.csv.";

    public static string IndicatorNotGiven(string indicatorId, string reason) => $"the indicator {indicatorId} is not given: {reason}";

    public static string IndicatorNeedsBirth(string indicatorId) => $"the case has no date of birth that could be read, and the indicator {indicatorId} needs one. Give it in cases.csv.";

    public static string OnlyLatestOf(string kind) => $"the extract has only the latest record of {kind} of each case, and the indicator asks for others too. Take all records of {kind}.";

    public static string KnownFrom(string kind, int recordsFrom) =>
        $"the extract has all records of {kind} only from {Day.ForPeople(recordsFrom)}, and the indicator asks for earlier ones. Take {kind} from the beginning, or use a later as-at date if the indicator looks back over a span.";

    public static string UnknownValue(UnknownValue unknown)
    {
        var others = unknown.Others == 0 ? $"Nobody has any value of {unknown.Field}."
            : string.Create(CultureInfo.InvariantCulture, $"It has {unknown.Others:N0} other {(unknown.Others == 1 ? "value" : "values")}: leave --where out and add --by {unknown.Field} to see {(unknown.Others == 1 ? "it" : "them")}.");
        return $"--where {unknown.Field}: \"{unknown.Value}\" is no value of {unknown.Field} in the extract, so nothing is kept by it, which does not mean that nothing is overdue.{NearestName.Hint(unknown.Value, unknown.Words)} {others}";
    }

    public static string UnknownCodes(string column, (int Unknown, int Filled)? counts, IReadOnlyList<string> ruleIds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{column}: {(counts is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.Unknown:N0} of {known.Filled:N0} values are none") : "more than a twentieth of the values are none")} that is known. Where a rule asks for certain values, such a record does not count; where it shuts certain values out, it does. So what is told of {Listed(ruleIds)} may be wrong: correct the values, or map them.");

    public static string WhereNotOfCase(string field) => $"--where {field} speaks of the record that starts a clock, and an indicator has none. Use an attribute of the case.";

    private static string Listed(IReadOnlyList<string> ruleIds) => ruleIds.Count <= 3
        ? string.Join(", ", ruleIds)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", ruleIds.Take(2))} and {ruleIds.Count - 2} other rules");
}
