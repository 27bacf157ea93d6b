using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes personal education plans: one for each school term from four to eighteen.</summary>
internal static class SampleEducation
{
    private const int SchoolAge = 4;

    private static readonly (int Month, int Day, int Days)[] Terms = [(1, 15, 65), (4, 25, 70), (9, 15, 80)];

    /// <summary>Writes them.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTable table)
    {
        var random = person.Random;
        var from = Math.Max(stay.Start, person.Birthday(SchoolAge));
        var end = Math.Min(stay.End, person.Until);
        if (from >= end)
        {
            return;
        }

        // Who comes into care has the first plan before the first review, holidays or not.
        var begun = SampleSeasons.Weekday(from + random.Between(2, 16));
        var last = SampleSeasons.Weekday(from + (random.Chance(900) ? random.Between(6, 24) : random.Between(27, 60)));
        if (begun < Math.Min(last, end) && random.Chance(800))
        {
            _ = table.Event(person, begun, "initial", "started");
        }

        if (last < end)
        {
            _ = table.Event(person, last, "initial", "complete");
        }

        for (var year = DayNumber.Split(from).Year; DayNumber.Of(year, 1, 1) < end; year++)
        {
            foreach (var (month, dayOfMonth, days) in Terms)
            {
                var day = SampleSeasons.Weekday(DayNumber.Of(year, month, dayOfMonth) + random.Below(days));
                if (day > last + 25 && day < end && random.Chance(860))
                {
                    _ = table.Event(person, day, "review", "complete");
                    last = day;
                }
            }
        }
    }
}
