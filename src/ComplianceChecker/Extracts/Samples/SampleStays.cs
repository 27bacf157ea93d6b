using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Decides when a person is looked after, and under which legal statuses.</summary>
internal static class SampleStays
{
    private const int Adulthood = 18;

    // Days in care, from shortest to longest.
    private static readonly int[] Lengths = [3, 12, 35, 75, 130, 200, 290, 390, 510, 650, 820, 1020, 1280, 1650, 2300, 4000];

    private static readonly SampleChoice Homecomings = new(
        (38, "E4A"), (13, "E4B"), (6, "E13"), (7, "E41"), (6, "E45"), (4, "E46"), (5, "E47"), (3, "E48"), (15, "E8"), (2, "E3"), (1, "E9"), (1, "E16"));

    private static readonly SampleChoice EarlierHomecomings = new((53, "E4"), (6, "E13"), (7, "E41"), (11, "E43"), (7, "E44"), (14, "E8"), (2, "E3"));

    private static readonly SampleChoice IntoAdulthood = new((30, "E5"), (18, "E6"), (8, "E7"), (24, "E17"), (20, "E8"));

    /// <summary>Adds periods of care, the first of which begins on a day.</summary>
    public static void AddCare(SamplePerson person, int entered)
    {
        var random = person.Random;
        while (entered < person.Tomorrow && entered < person.Birthday(Adulthood) - 3)
        {
            var age = person.AgeOn(entered);
            var remand = age is >= 12 and < Adulthood && !person.IsUasc && random.Chance(45);
            var kind = !remand ? SampleStayKind.Care : age >= 15 && random.Chance(400) ? SampleStayKind.Detention : SampleStayKind.Remand;
            var length = remand ? random.Between(2, 110) : person.IsUasc ? random.Between(400, 1400) : random.Along(Lengths);
            var stay = new SampleStay { Start = entered, End = entered + length, Kind = kind };
            SampleStatuses.Add(person, stay);
            Close(person, stay);
            stay.AgeAssessed = person.IsUasc ? Math.Min(entered + random.Between(5, 45), stay.End) : DayNumber.Never;
            person.Stays.Add(stay);
            if (stay.PlacedForAdoption < stay.End || stay.EndReason is "E2" or "E3" || !random.Chance(150))
            {
                return;
            }

            entered = stay.End + random.Between(30, 500);
        }
    }

    /// <summary>Adds the care that a care leaver left at 18, where it lies in the days that the sample tells of.</summary>
    public static void AddLast(SamplePerson person, int from)
    {
        var left = person.Birthday(Adulthood);
        var isTold = person.Random.Chance(420);
        var start = Math.Max(from, left - person.Random.Between(120, 800));
        if (isTold && left - start > 100 && left < person.Tomorrow)
        {
            var stay = new SampleStay { Start = start, End = left, EndReason = IntoAdulthood.Pick(person.Random) };
            SampleStatuses.Add(person, stay);
            stay.End = left;
            person.Stays.Add(stay);
        }
    }

    /// <summary>Adds short breaks: each for itself, or the series.</summary>
    public static void AddShortBreaks(SamplePerson person, int entered)
    {
        var random = person.Random;
        var end = Math.Min(entered + random.Between(200, 1500), person.Birthday(Adulthood));
        if (random.Chance(500))
        {
            Add(entered, end, SampleStayKind.ShortBreakSeries, "V4");
            return;
        }

        for (var start = entered; start < Math.Min(end - 5, person.Tomorrow); start += random.Between(21, 70))
        {
            Add(start, start + random.Between(1, 3), SampleStayKind.ShortBreak, "V3");
        }

        void Add(int from, int to, SampleStayKind kind, string status)
        {
            var stay = new SampleStay { Start = from, End = to, Kind = kind, EndReason = "E8" };
            stay.Statuses.Add((from, status));
            person.Stays.Add(stay);
        }
    }

    /// <summary>Ends a stay at 18 at the latest, and says why it ended.</summary>
    private static void Close(SamplePerson person, SampleStay stay)
    {
        var random = person.Random;
        var adult = person.Birthday(Adulthood);
        if (stay.PlacedForAdoption < stay.End && stay.Disrupted == DayNumber.Never)
        {
            stay.EndReason = random.Chance(550) ? "E12" : "E11";
        }
        else if (stay.End >= adult)
        {
            (stay.End, stay.EndReason) = (adult, IntoAdulthood.Pick(random));
        }
        else if (stay.Kind != SampleStayKind.Care)
        {
            stay.EndReason = "E14";
        }
        else if (person.IsUasc && random.Chance(150))
        {
            stay.EndReason = "E15";
        }
        else
        {
            var isNew = stay.End >= SampleCodes.NewEndReasons;
            stay.EndReason = random.Chance(4) ? "E2" : (isNew ? Homecomings : EarlierHomecomings).Pick(random);
        }
    }
}
