using System.Globalization;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Tells what started a clock.</summary>
internal static class StartCause
{
    /// <summary>What started a clock of a case, with the record's place.</summary>
    public static string Of(BoundRule bound, RunningClock clock, int caseIndex)
    {
        var starts = bound.Rule.Clock.Starts;
        var kind = starts.RecordKind;
        var day = Day.ForPeople(clock.Start, clock.StartMinute);
        var place = kind is null ? "" : Place(bound, clock, caseIndex);
        var text = starts switch
        {
            ClockStart.OfBirthday birthday => string.Create(CultureInfo.InvariantCulture, $"{Rules.Words.ListWords.Ordinal(birthday.Age)} birthday on {day}"),
            ClockStart.OfEvent => $"{Name(bound, kind!)} on {day} ({place})",
            ClockStart.OfPeriod { AtEnd: true } => $"{Name(bound, kind!)} that ended on {day} ({place})",
            _ when clock.Start == bound.StartTable!.Starts[clock.StartRow] => $"{Name(bound, kind!)} from {day} ({place})",
            _ => $"{Name(bound, kind!)} from {Day.ForPeople(bound.StartTable.Starts[clock.StartRow])} ({place})",
        };
        if (starts is ClockStart.OfPeriod { AtEnd: false } && clock.Start > bound.StartTable!.Starts[clock.StartRow])
        {
            text += $", together with {string.Join(" and ", bound.During.Select(d => Explainer.Inside(bound, d.Kind)))} from {Day.ForPeople(clock.Start)}";
        }

        return clock.UnknownBefore != DayNumber.None ? text + "; it truly began on an unknown earlier day" : text;
    }

    private static string Name(BoundRule bound, string kind) => Derived(bound, kind)?.Title ?? Explainer.Name(bound, kind);

    private static string Place(BoundRule bound, RunningClock clock, int caseIndex)
    {
        if (Derived(bound, bound.StartTable!.Kind) is not { } derived)
        {
            return Explainer.Place(bound.StartTable, clock.StartRow);
        }

        // On its last day a derived period may rest on a record that ends with it.
        var day = bound.Rule.Clock.Starts is ClockStart.OfPeriod { AtEnd: true } ? clock.Start - 1 : clock.Start;
        var records = Records(bound, derived, day, caseIndex).Distinct(StringComparer.Ordinal).ToList();
        return $"worked out by {derived.Place.File} line {derived.Place.Line.ToString(CultureInfo.InvariantCulture)}{(records.Count == 0 ? "" : $" from {Rules.Words.ListWords.And(records)}")}";
    }

    /// <summary>The records that a derived period rests on, on a day: the periods that hold on it, and the latest event of each kind up to it.</summary>
    private static IEnumerable<string> Records(BoundRule bound, DerivedPeriod derived, int day, int caseIndex)
    {
        foreach (var kind in derived.HoldsWhile.Parts.Select(p => p.Reads?.Kind).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (Derived(bound, kind) is { } other)
            {
                foreach (var record in Records(bound, other, day, caseIndex))
                {
                    yield return record;
                }
            }
            else if (bound.Extract.Table(kind) is { } table)
            {
                var rows = Enumerable.Range(table.FirstRow[caseIndex], table.FirstRow[caseIndex + 1] - table.FirstRow[caseIndex]).Where(r => table.Starts[r] <= day);
                foreach (var row in table.IsPeriod ? rows.Where(r => day < table.Ends[r]) : rows.TakeLast(1))
                {
                    yield return Explainer.Place(table, row);
                }
            }
        }
    }

    private static DerivedPeriod? Derived(BoundRule bound, string kind) =>
        bound.Rule.DerivedPeriods.FirstOrDefault(d => string.Equals(d.Kind, kind, StringComparison.Ordinal));
}
