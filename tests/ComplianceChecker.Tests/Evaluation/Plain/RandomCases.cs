using System.Globalization;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Random cases and their records, on dates that are apt to collide with due dates, ends and birthdays.</summary>
internal sealed class RandomCases
{
    private static readonly string[][] Flags = [["true", "false"], ["yes", "no"], ["Y", "N"], ["1", "0"], ["TRUE", "False"]];

    private readonly RandomDice dice;
    private readonly RandomShape shape;
    private readonly IReadOnlyList<PlainSpan> spans;
    private readonly PlainCalendar calendar;
    private readonly string[] flags;
    private readonly int casing;
    private readonly SortedDictionary<string, RandomTable> tables = new(StringComparer.Ordinal);
    private readonly List<LocalDate> pool = [];
    private readonly List<LocalDate> periodStarts = [];

    /// <summary>Makes one.</summary>
    /// <param name="dice">What is thrown.</param>
    /// <param name="shape">The world.</param>
    /// <param name="spans">Those of the rules: dates one or two spans after another are likelier.</param>
    /// <param name="lastOfLatest">The day on which the latest records were taken.</param>
    public RandomCases(RandomDice dice, RandomShape shape, IReadOnlyList<PlainSpan> spans, LocalDate lastOfLatest)
    {
        this.dice = dice;
        this.shape = shape;
        this.spans = spans;
        calendar = new PlainCalendar(shape.Holidays, shape.CalendarFrom.PlusYears(-20), shape.CalendarTo.PlusYears(20), leapDayBirthdayIsEarly: false, shape.Terms);
        flags = dice.Pick(Flags);
        casing = dice.Between(1, 4);
        tables["cases"] = new RandomTable(["case_id", "date_of_birth", "end_date", "team"]);
        foreach (RandomKind kind in (IEnumerable<RandomKind>)[.. shape.Periods, .. shape.Events])
        {
            string[] dates = kind.IsPeriod ? ["start_date", "end_date"] : ["date"];
            tables[kind.Name] = new RandomTable(["case_id", .. dates, .. kind.Attributes.Select(attribute => attribute.Name)]);
        }

        for (int number = dice.Between(2, 5); number > 0; number--)
        {
            AddCase(dice.Pick(["a", "B", "c", "D"]) + number.ToString(CultureInfo.InvariantCulture), lastOfLatest);
        }
    }

    public IReadOnlyDictionary<string, RandomTable> Tables => tables;

    public IReadOnlyList<LocalDate> PeriodStarts => periodStarts;

    public LocalDate InterestingDay() => pool.Count > 0 && dice.Chance(65)
        ? dice.Pick(pool).PlusDays(dice.Pick([0, 0, 0, 1, -1]))
        : shape.AnyDay(dice);

    private static string Text(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private void AddCase(string id, LocalDate lastOfLatest)
    {
        pool.Clear();
        LocalDate birthday = shape.AnyDay(dice);
        LocalDate born = dice.Chance(15) ? new LocalDate(dice.Pick([1996, 2000, 2012]), 2, 29) : birthday.PlusYears(-dice.Pick(RandomShape.Ages));
        pool.AddRange(RandomShape.Ages.Select(age => calendar.Birthday(born, age)).Where(day => day >= shape.Beginning && day <= shape.Ending));
        Dictionary<string, string> row = new(StringComparer.Ordinal)
        {
            ["case_id"] = id,
            ["date_of_birth"] = dice.Chance(7) ? "" : Text(born),
            ["end_date"] = "",
            ["team"] = dice.Chance(10) ? "" : Cased(dice.Pick(RandomKind.Cases.Attributes[0].Values)),
        };
        foreach (RandomKind kind in shape.Periods)
        {
            AddPeriods(kind, id);
        }

        AddSpansToPool();
        foreach (RandomKind kind in shape.Events)
        {
            AddEvents(kind, id, lastOfLatest);
        }

        if (shape.HasExceptions)
        {
            AddExceptions(id);
        }

        row["end_date"] = dice.Chance(15) ? Text(InterestingDay()) : "";
        tables["cases"].Add(row);
        if (dice.Chance(2))
        {
            tables["cases"].Add(new Dictionary<string, string>(row, StringComparer.Ordinal) { ["team"] = "West" });
        }
    }

    private void AddPeriods(RandomKind kind, string id)
    {
        HashSet<LocalDate> starts = [];
        string spelling = Spelling(id);
        LocalDate last = LocalDate.Min(shape.AnyDay(dice), shape.AnyDay(dice)).PlusDays(-dice.Between(0, 10));
        for (int rows = dice.Between(dice.Chance(85) ? 1 : 0, 4); rows > 0; rows--)
        {
            LocalDate start = dice.Chance(60) ? last : InterestingDay();
            LocalDate? end = dice.Chance(25) ? null : start.PlusDays(dice.Pick([dice.Between(0, 2), dice.Between(2, 20), dice.Between(5, 60), dice.Between(20, 90), dice.Between(40, 200)]));
            if (!starts.Add(start) && shape.StartsAreUnique)
            {
                continue;
            }

            Dictionary<string, string> row = Row(kind, spelling);
            row["start_date"] = Text(start) + (kind.HasTimes ? Time() : dice.Chance(5) ? "T00:00" : "");
            row["end_date"] = end is null ? "" : Text(end) + (kind.HasTimes ? Time() : "");
            tables[kind.Name].Add(row);
            pool.Add(start);
            periodStarts.Add(start);
            pool.Add(end ?? start);
            last = (end ?? start).PlusDays(dice.Pick([0, 0, 0, -1, 1, -dice.Between(1, 10), dice.Between(1, 10)]));
        }
    }

    private void AddExceptions(string id)
    {
        tables.TryAdd("agreed_exceptions", new RandomTable(["case_id", "rule_id", "start_date", "last_date", "reason", "agreed_by"]));
        for (int rows = dice.Between(0, 4); rows > 0; rows--)
        {
            LocalDate start = InterestingDay().PlusDays(-dice.Between(0, 6));
            tables["agreed_exceptions"].Add(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["case_id"] = id,
                ["rule_id"] = "rule-" + dice.Between(0, 2).ToString(CultureInfo.InvariantCulture),
                ["start_date"] = Text(start),
                ["last_date"] = Text(start.PlusDays(dice.Pick([0, 3, 10, dice.Between(0, 60)]))),
                ["reason"] = dice.Pick(["ill", "abroad"]),
                ["agreed_by"] = dice.Pick(["IRO", "head of service"]),
            });
        }
    }

    private void AddSpansToPool()
    {
        for (int times = 0; times < 2; times++)
        {
            foreach (LocalDate day in pool.ToArray())
            {
                LocalDate? due = calendar.Plus(day, dice.Pick(spans));
                pool.AddRange(due is { } some && some < shape.Ending.PlusDays(60) ? [some] : []);
            }
        }
    }

    private void AddEvents(RandomKind kind, string id, LocalDate lastOfLatest)
    {
        HashSet<LocalDate> days = [];
        string spelling = Spelling(id);
        bool latest = ReferenceEquals(kind, shape.Latest);
        for (int rows = latest ? dice.Between(0, 1) : dice.Pick([0, 2, 4, 6, 10, 16]); rows > 0; rows--)
        {
            LocalDate day = InterestingDay();
            if ((!days.Add(day) && shape.StartsAreUnique) || (shape.HasLatest && day > lastOfLatest))
            {
                continue;
            }

            Dictionary<string, string> row = Row(kind, spelling);
            row["date"] = Text(day) + (kind.HasTimes ? Time() : "");
            if (latest && shape.LatestWhere is { } test)
            {
                RandomAttribute attribute = kind.Attributes.First(one => string.Equals(one.Name, test.Key, StringComparison.Ordinal));
                row[test.Key] = Written(attribute, test.Value!.ToString());
            }

            tables[kind.Name].Add(row);
            pool.Add(day);
            pool.Add(calendar.Plus(day, dice.Pick(spans)) ?? day);
        }
    }

    private Dictionary<string, string> Row(RandomKind kind, string caseId)
    {
        Dictionary<string, string> row = new(StringComparer.Ordinal) { ["case_id"] = caseId };
        foreach (RandomAttribute attribute in kind.Attributes)
        {
            row[attribute.Name] = dice.Chance(10) ? "" : Written(attribute, dice.Pick(attribute.Values));
        }

        return row;
    }

    private string Written(RandomAttribute attribute, string value) => attribute.Type switch
    {
        "boolean" => flags[string.Equals(value, "true", StringComparison.OrdinalIgnoreCase) ? 0 : 1],
        "text" => Cased(value),
        _ => value,
    };

    private string Cased(string value) => casing switch
    {
        1 => value.ToUpperInvariant(),
        2 => " " + value,
        _ => value,
    };

    /// <summary>A time of day, or none: in the hour of the clock change more often than elsewhere.</summary>
    private string Time() => dice.Chance(30) ? "" : "T" + dice.Pick(["00:00", "00:30", "01:00", "01:30", "02:00", "02:30", "09:15", "12:00", "14:05", "14:05", "23:59"]);

    private string Spelling(string id) => dice.Chance(10) ? id.ToUpperInvariant() : id;

}
