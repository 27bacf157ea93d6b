using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>So many matching events or periods up to the day.</summary>
/// <param name="records">The records.</param>
/// <param name="joined">The periods that are joined first; null if each record counts for itself.</param>
/// <param name="fact">What is counted, and how many there must be.</param>
/// <param name="calendar">Working days.</param>
internal sealed class HadFact(FactRecords records, CaseStretches? joined, Fact.Had fact, WorkingDayCalendar? calendar) : BoundFact
{
    private readonly NumberTests counts = new(fact.Number);

    /// <inheritdoc/>
    public override bool Holds(int caseIndex, int day, int start)
    {
        var first = FirstDayFor(day);
        if (fact.SinceStart)
        {
            first = Math.Max(first, start);
        }

        return counts.Hold(joined is null ? CountRows(caseIndex, first, day) : CountJoined(joined.Of(caseIndex), first, day));
    }

    /// <inheritdoc/>
    public override int RecordOn(int caseIndex, int day)
    {
        var (first, latest) = (FirstDayFor(day), -1);
        var (from, to) = records.RowsOf(caseIndex);
        for (var row = from; row < to && records.StartOf(row) <= day; row++)
        {
            if (Counts(records.StartOf(row), records.EndOf(row), first, day) && records.Matches(row, caseIndex)
                && (latest < 0 || fact.Counting != PeriodCount.Ended || records.EndOf(row) >= records.EndOf(latest)))
            {
                latest = row;
            }
        }

        return latest;
    }

    /// <inheritdoc/>
    public override void AddBreaks(int caseIndex, List<int> days)
    {
        if (joined is not null)
        {
            foreach (var (start, end, _) in joined.Of(caseIndex))
            {
                AddBreaks(start, end, days);
            }

            return;
        }

        var (from, to) = records.RowsOf(caseIndex);
        for (var row = from; row < to; row++)
        {
            AddBreaks(records.StartOf(row), records.EndOf(row), days);
        }
    }

    private int CountRows(int caseIndex, int first, int day)
    {
        var count = 0;
        var (from, to) = records.RowsOf(caseIndex);
        for (var row = from; row < to && records.StartOf(row) <= day; row++)
        {
            if (Counts(records.StartOf(row), records.EndOf(row), first, day) && records.Matches(row, caseIndex))
            {
                count++;
            }
        }

        return count;
    }

    private int CountJoined(List<FactStretch> stretches, int first, int day)
    {
        var count = 0;
        for (var i = 0; i < stretches.Count && stretches[i].Start <= day; i++)
        {
            if (Counts(stretches[i].Start, stretches[i].End, first, day))
            {
                count++;
            }
        }

        return count;
    }

    private void AddBreaks(int start, int end, List<int> days)
    {
        var enters = fact.Counting == PeriodCount.Ended ? end : start;
        var last = fact.Counting switch
        {
            PeriodCount.Started => start,
            PeriodCount.Held => end - 1,
            _ => end,
        };
        if (enters != DayNumber.Never)
        {
            days.Add(enters);
        }

        if (fact.Within is { } within && last < DayNumber.Never - 1)
        {
            days.Add(FirstDayWithout(last, within));
        }
    }

    private bool Counts(int start, int end, int first, int day) => fact.Counting switch
    {
        PeriodCount.Started => start >= first,
        PeriodCount.Held => end > first && end > start,
        _ => end >= first && end <= day,
    };

    /// <summary>The first day that counts for a day: the one after the day a span back.</summary>
    private int FirstDayFor(int day) => fact.Within is { } within ? within.DayBefore(day, calendar) + 1 : DayNumber.First;

    /// <summary>The first day for which a day counts no more.</summary>
    private int FirstDayWithout(int counted, Span within)
    {
        // Months have different lengths and a working day may be far off, so the span forward is only near the day sought.
        var day = within.DueDay(counted, calendar);
        if (day == DayNumber.None)
        {
            return DayNumber.Last;
        }

        while (FirstDayFor(day) <= counted)
        {
            day++;
        }

        while (day > counted + 1 && FirstDayFor(day - 1) > counted)
        {
            day--;
        }

        return day;
    }
}
