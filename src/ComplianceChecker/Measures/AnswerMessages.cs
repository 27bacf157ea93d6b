using System.Globalization;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Measures;

/// <summary>What stays open about a rule on an extract, in one place.</summary>
internal static class AnswerMessages
{
    public const string RunningStepOnly = "Only the running step is told, from the latest record of each case: whether earlier ones were in time is not in the extract.";

    public static string WithoutBirth(int cases) =>
        string.Create(CultureInfo.InvariantCulture, $"Not for {cases:N0} {(cases == 1 ? "case" : "cases")} without a date of birth.");

    public static string KnownFrom(LocalDate from) => $"Of duties that began before {Day.ForPeople(DayNumber.Of(from))} only what is certain is told: earlier records are not in the extract.";

    public static string WithoutMeasure(string measureId, string reason) => $"Without the measure {measureId}, for {reason}";

    public static string MostlyDoubtful(string kind, string attribute) => $"More than half of the values of {kind}.{attribute}, which the rule tests, are blank or unknown: those records do not count where it asks for a value, and do where it only shuts values out.";
}
