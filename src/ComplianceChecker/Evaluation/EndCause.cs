using System.Globalization;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Tells what ended a clock.</summary>
internal static class EndCause
{
    /// <summary>What ended a clock of a case, in a few words.</summary>
    public static string Of(BoundRule bound, RunningClock clock, int caseIndex)
    {
        if (bound.Extract.Cases.Ends[caseIndex] == clock.End)
        {
            return "the case left the authority";
        }

        var happening = 0;
        foreach (var until in bound.Rule.Clock.Until)
        {
            switch (until)
            {
                case Until.Birthday birthday when bound.Extract.Cases.Born[caseIndex] is var born && born != DayNumber.None && Ages.Birthday(born, birthday.Age, bound.Rule.LeapDay) == clock.End:
                    return string.Create(CultureInfo.InvariantCulture, $"the {Rules.Words.ListWords.Ordinal(birthday.Age)} birthday");
                case Until.After after when after.Span.DueDay(clock.Start, bound.Rule.Calendar) == clock.End:
                    return $"{after.Span} after the start";
                case Until.Happening when bound.Until[happening++] is var kind && EventRow.On(kind, clock.End, caseIndex) is >= 0 and var row:
                    return $"{Explainer.Name(bound, kind.Kind).ToLowerInvariant()}, {Explainer.Place(kind.Table!, row)}";
                default:
                    break;
            }
        }

        foreach (var kind in bound.During.Where(d => EndsOn(d, clock.End, caseIndex)))
        {
            return $"{Explainer.Inside(bound, kind.Kind)} ended";
        }

        return bound.StartTable is { IsPeriod: true } table && EndsOn(new BoundKind(table.Kind, table, null, []), clock.End, caseIndex)
            ? $"{Explainer.Inside(bound, table.Kind)} ended"
            : "a later start took its place";
    }

    private static bool EndsOn(BoundKind kind, int day, int caseIndex)
    {
        var table = kind.Table!;
        for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
        {
            if (table.Ends[row] == day)
            {
                return true;
            }
        }

        return false;
    }
}
