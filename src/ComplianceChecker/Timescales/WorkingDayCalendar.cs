using NodaTime;

namespace ComplianceChecker.Timescales;

/// <summary>Which days are working days: no Saturday, Sunday or holiday of the list (Care Planning Regulations 2010, reg 2(1)).</summary>
/// <remarks>Holidays are known from <see cref="From"/> to <see cref="To"/>, both included. Arithmetic takes constant time: counts are made once.</remarks>
public sealed class WorkingDayCalendar
{
    private readonly int first;
    private readonly int[] countUpTo;
    private readonly int[] workingDays;

    /// <summary>Makes a calendar from its holidays.</summary>
    /// <param name="name">The name that rule sets call it by.</param>
    /// <param name="from">The first day the list covers.</param>
    /// <param name="to">The last day the list covers.</param>
    /// <param name="holidays">The holidays; days outside the range are ignored.</param>
    public WorkingDayCalendar(string name, LocalDate from, LocalDate to, IEnumerable<LocalDate> holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        Name = name;
        From = from;
        To = to;
        first = DayNumber.Of(from);
        var holiday = holidays.Select(DayNumber.Of).ToHashSet();
        countUpTo = new int[DayNumber.Of(to) - first + 1];
        var days = new List<int>(countUpTo.Length);
        for (var i = 0; i < countUpTo.Length; i++)
        {
            if (!DayNumber.IsWeekend(first + i) && !holiday.Contains(first + i))
            {
                days.Add(first + i);
            }

            countUpTo[i] = days.Count;
        }

        workingDays = [.. days];
    }

    /// <summary>The name that rule sets call it by.</summary>
    public string Name { get; }

    /// <summary>The first day whose holidays are known.</summary>
    public LocalDate From { get; }

    /// <summary>The last day whose holidays are known.</summary>
    public LocalDate To { get; }

    /// <summary>Whether a day is a working day.</summary>
    /// <exception cref="CalendarRangeException">The day lies outside the years the list covers.</exception>
    public bool IsWorkingDay(LocalDate day)
    {
        var index = DayNumber.Of(day) - first;
        if (index < 0 || index >= countUpTo.Length)
        {
            throw new CalendarRangeException($"The calendar \"{Name}\" has holidays from {From.Year} to {To.Year} only.");
        }

        return countUpTo[index] > (index == 0 ? 0 : countUpTo[index - 1]);
    }

    /// <summary>The n-th working day after a day, which is itself not counted; the day itself for zero.</summary>
    /// <returns>The day number, or <see cref="DayNumber.None"/> if the list does not cover every day in between.</returns>
    internal int PlusWorkingDays(int day, int count)
    {
        if (count == 0)
        {
            return day;
        }

        // Counting starts on the day after; a weekend before the list begins needs no list.
        while (day < first - 1 && DayNumber.IsWeekend(day + 1))
        {
            day++;
        }

        var index = day - first;
        if (index < -1 || index >= countUpTo.Length)
        {
            return DayNumber.None;
        }

        var target = (index < 0 ? 0 : countUpTo[index]) + count - 1;
        return target < workingDays.Length ? workingDays[target] : DayNumber.None;
    }

    /// <summary>The n-th working day before a day, which is itself not counted.</summary>
    internal int MinusWorkingDays(int day, int count)
    {
        if (count == 0)
        {
            return day;
        }

        var index = day - 1 - first;
        if (index < 0 || index >= countUpTo.Length)
        {
            return DayNumber.None;
        }

        var target = countUpTo[index] - count;
        return target >= 0 ? workingDays[target] : DayNumber.None;
    }
}
