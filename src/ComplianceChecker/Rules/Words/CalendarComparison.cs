using System.Globalization;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells what differs between calendars of the same name: a due date may move although no rule says anything else.</summary>
internal static class CalendarComparison
{
    /// <summary>The calendars that both sets of rules use and that do not hold the same days, by name.</summary>
    public static IEnumerable<WordsDifference> Between(LoadedRules old, LoadedRules @new)
    {
        foreach (var (before, after) in InBoth(WorkingDays(old), WorkingDays(@new), c => c.Name))
        {
            List<PartDifference> parts =
            [
                .. Side("Years covered", Years(before), Years(after)),
                .. Side("Holidays", Holidays(before, after), Holidays(after, before)),
            ];
            if (parts.Count > 0)
            {
                yield return new WordsDifference(ComparedThing.Calendar, after.Name, $"Working days: {after.Name}", DifferenceKind.Changed, parts);
            }
        }

        foreach (var (before, after) in InBoth(old.Rules.Select(r => r.Terms), @new.Rules.Select(r => r.Terms), t => t.Name))
        {
            if (Side("Terms", Terms(before, after), Terms(after, before)).ToList() is { Count: > 0 } parts)
            {
                yield return new WordsDifference(ComparedThing.Calendar, after.Name, $"School terms: {after.Name}", DifferenceKind.Changed, parts);
            }
        }
    }

    private static IEnumerable<WorkingDayCalendar?> WorkingDays(LoadedRules rules) => rules.Rules.Select(r => r.Calendar).Concat(rules.Indicators.Select(i => i.Calendar));

    private static IEnumerable<(T Old, T New)> InBoth<T>(IEnumerable<T?> old, IEnumerable<T?> @new, Func<T, string> nameOf)
        where T : class
    {
        T[] before = [.. old.OfType<T>().DistinctBy(nameOf, StringComparer.Ordinal)];
        foreach (var after in @new.OfType<T>().DistinctBy(nameOf, StringComparer.Ordinal).OrderBy(nameOf, StringComparer.Ordinal))
        {
            if (Array.Find(before, b => string.Equals(nameOf(b), nameOf(after), StringComparison.Ordinal)) is { } same)
            {
                yield return (same, after);
            }
        }
    }

    private static IEnumerable<PartDifference> Side(string part, string old, string @new) =>
        string.Equals(old, @new, StringComparison.Ordinal) ? [] : [new PartDifference(part, old, @new)];

    private static string Years(WorkingDayCalendar calendar) => $"{People(calendar.From)} to {People(calendar.To)}";

    /// <summary>The days in the years that both cover that are a holiday in one only.</summary>
    private static string Holidays(WorkingDayCalendar calendar, WorkingDayCalendar other)
    {
        var only = new List<string>();
        for (var day = LocalDate.Max(calendar.From, other.From); day <= LocalDate.Min(calendar.To, other.To); day = day.PlusDays(1))
        {
            if (!calendar.IsWorkingDay(day) && other.IsWorkingDay(day))
            {
                only.Add(People(day));
            }
        }

        return only.Count == 0 ? "" : $"A holiday here only: {string.Join(", ", only)}";
    }

    private static string Terms(TermCalendar calendar, TermCalendar other) =>
        string.Join("; ", calendar.Terms.Except(other.Terms).Select(t => $"{t.Name}, {People(t.First)} to {People(t.Last)}"));

    private static string People(LocalDate date) => date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
