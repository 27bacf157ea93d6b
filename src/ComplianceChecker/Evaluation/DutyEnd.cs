using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Finds what ends a duty besides its periods: what the rule's <c>until</c> says, and the day the case left the authority. The first to come counts.</summary>
internal sealed class DutyEnd(BoundRule bound)
{
    private readonly Until[] untils = [.. bound.Rule.Clock.Until];

    /// <summary>Which of the bound kinds an entry reads, for those that are events.</summary>
    private readonly int[] happenings = [.. bound.Rule.Clock.Until.Select((_, i) => bound.Rule.Clock.Until.Take(i).Count(u => u is Until.Happening))];
    private readonly CaseTable cases = bound.Extract.Cases;

    /// <summary>The day on which a clock that starts on a day ends for another reason than its periods; <c>Never</c> if there is none.</summary>
    public int Of(int start, int caseIndex)
    {
        var end = cases.Ends[caseIndex];
        for (var i = 0; i < untils.Length; i++)
        {
            end = Math.Min(end, Of(i, start, caseIndex));
        }

        return end;
    }

    /// <summary>The day that one entry of <c>until</c> gives; <c>Never</c> if there is none.</summary>
    /// <param name="until">The entry's position.</param>
    /// <param name="start">The day the clock starts.</param>
    /// <param name="caseIndex">The case.</param>
    public int Of(int until, int start, int caseIndex) => untils[until] switch
    {
        Until.Birthday birthday => BirthdayOf(caseIndex, birthday.Age),
        Until.After after => after.Span.DueDay(start, bound.Rule.Calendar) is var due && due != DayNumber.None ? due : DayNumber.Never,
        _ => FirstEvent(bound.Until[happenings[until]], start, caseIndex),
    };

    private int BirthdayOf(int caseIndex, int age)
    {
        var born = cases.Born[caseIndex];
        return born == DayNumber.None ? DayNumber.Never : Ages.Birthday(born, age, bound.Rule.LeapDay);
    }

    private static int FirstEvent(BoundKind kind, int start, int caseIndex)
    {
        if (kind.Table is { } table)
        {
            for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
            {
                if (table.Starts[row] >= start && kind.Matches(row, caseIndex))
                {
                    return table.Starts[row];
                }
            }
        }

        return DayNumber.Never;
    }
}
