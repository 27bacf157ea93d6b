using System.Text.Json.Nodes;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>What the rules and the records of one random world have in common.</summary>
internal sealed class RandomShape
{
    private static readonly LocalDate[] Beginnings =
    [
        new(2015, 12, 7), new(2016, 2, 1), new(2016, 3, 1), new(2016, 8, 1), new(2017, 2, 13), new(2019, 12, 9), new(2020, 2, 3), new(2023, 1, 20),
    ];

    public RandomShape(RandomDice dice)
    {
        Beginning = dice.Pick(Beginnings).PlusDays(dice.Between(-10, 20));
        Ending = Beginning.PlusDays(dice.Pick([40, 70, 70, 120, 120, 300]));
        StartsAreUnique = dice.Chance(55);
        IsCalendarNarrow = dice.Chance(10);
        int part = IsCalendarNarrow ? 0 : dice.Between(1, 100);
        HasRecordsFrom = part is > 55 and <= 80;
        HasLatest = part is > 80 and <= 89;
        HasStartKnown = StartsAreUnique && (part > 89 || (HasRecordsFrom && dice.Chance(25)));
        Periods = [.. dice.Shuffled(RandomKind.Periods.Skip(HasStartKnown ? 1 : 0)).Take(dice.Between(1, 2))];
        if (HasStartKnown)
        {
            Periods = [RandomKind.Periods[0] with { Attributes = [.. RandomKind.Periods[0].Attributes, RandomKind.StartKnown] }, .. Periods];
        }

        Events = [.. dice.Shuffled(RandomKind.Events).Take(dice.Between(2, 3))];
        CountsHours = !IsPartial && !IsCalendarNarrow && dice.Chance(22);
        if (CountsHours)
        {
            Periods = [RandomKind.Missing, .. Periods];
            Events = [RandomKind.Interviews, .. Events];
        }

        HasFacts = !HasStartKnown && dice.Chance(45);
        HasExcuses = !IsPartial && dice.Chance(40);
        HasExceptions = !IsPartial && dice.Chance(30);
        Terms = dice.Chance(25) ? [.. TermsOf(dice)] : [];
        if (HasLatest)
        {
            Latest = Events[0];
        }

        int year = Beginning.Year;
        CalendarFrom = new LocalDate(IsCalendarNarrow && dice.Chance(30) && Ending.Year > year ? year + 1 : year - 3, 1, 1);
        CalendarTo = new LocalDate(IsCalendarNarrow ? Math.Max(year, CalendarFrom.Year) : year + 4, 12, 31);
        HashSet<LocalDate> holidays = [];
        for (LocalDate day = CalendarFrom; day <= CalendarTo; day = day.PlusDays(dice.Between(1, 40)))
        {
            holidays.Add(day);
        }

        Holidays = holidays;
    }

    public LocalDate Beginning { get; }

    public LocalDate Ending { get; }

    /// <summary>Whether no two records of a kind and a case begin on one day, so that nothing hangs on which of them is read.</summary>
    public bool StartsAreUnique { get; }

    public bool IsCalendarNarrow { get; }

    public bool HasRecordsFrom { get; }

    public bool HasLatest { get; }

    public bool HasStartKnown { get; }

    public bool IsPartial => HasRecordsFrom || HasLatest || HasStartKnown;

    public IReadOnlyList<RandomKind> Periods { get; }

    public IReadOnlyList<RandomKind> Events { get; }

    public RandomKind? Latest { get; }

    /// <summary>The test of which records the latest was taken, if any.</summary>
    public KeyValuePair<string, JsonNode?>? LatestWhere { get; set; }

    public LocalDate CalendarFrom { get; }

    public LocalDate CalendarTo { get; }

    public IReadOnlySet<LocalDate> Holidays { get; }

    /// <summary>Whether some steps are counted in hours.</summary>
    public bool CountsHours { get; }

    public bool HasFacts { get; }

    public bool HasExcuses { get; }

    /// <summary>Whether there are agreed exceptions.</summary>
    public bool HasExceptions { get; }

    /// <summary>School terms in order; none where no step is counted in terms.</summary>
    public IReadOnlyList<(LocalDate First, LocalDate Last)> Terms { get; }

    /// <summary>The kinds of period that the rule set makes of others.</summary>
    public List<RandomKind> Derived { get; } = [];

    public IReadOnlyList<RandomKind> AllPeriods => [.. Periods, .. Derived];

    /// <summary>Ages attained inside the window by many of the cases.</summary>
    public static IReadOnlyList<int> Ages { get; } = [1, 5, 16, 17, 18];

    private IEnumerable<(LocalDate First, LocalDate Last)> TermsOf(RandomDice dice)
    {
        LocalDate last = Ending.PlusDays(dice.Chance(15) ? -dice.Between(0, 40) : 400);
        for (LocalDate day = Beginning.PlusDays(-dice.Between(dice.Chance(10) ? 0 : 90, 150)); day < last;)
        {
            LocalDate end = day.PlusDays(dice.Between(5, dice.Chance(50) ? 20 : 70));
            yield return (day, end);
            day = end.PlusDays(dice.Between(1, 18));
        }
    }

    public LocalDate AnyDay(RandomDice dice) => Beginning.PlusDays(dice.Between(0, Period.DaysBetween(Beginning, Ending)));
}
