using System.Globalization;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes missing episodes, with their times, and the interviews on return.</summary>
internal static class SampleMissing
{
    private const int Youngest = 10;

    /// <summary>Writes them.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTables tables)
    {
        var random = person.Random;
        var start = Math.Max(stay.Start, person.Birthday(Youngest));
        var end = Math.Min(stay.End, person.Until);
        if (start >= end || !random.Chance(110))
        {
            return;
        }

        var left = start + random.Between(1, 120);
        for (var more = random.Between(1, 6); more > 0; more--)
        {
            var back = left + (random.Chance(620) ? 0 : random.Chance(850) ? 1 : random.Between(2, 9));
            if (back >= end)
            {
                return;
            }

            var hour = random.Between(8, 17);
            _ = tables.Of("missing_episodes").Period(person, (left, Time(hour)), (back, Time(random.Between(18, 23))), [random.Chance(720) ? "missing" : "absent"]);
            var interviewed = back + random.Between(1, random.Chance(750) ? 3 : 9);
            if (random.Chance(880) && interviewed < end)
            {
                _ = tables.Of("return_interviews").Event(person, interviewed, Time(random.Between(9, 18)), [random.Chance(780) ? "held" : "declined"]);
            }

            left = back + random.Between(10, 90);
        }

        string Time(int hour) => string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{random.Below(60):00}");
    }
}
