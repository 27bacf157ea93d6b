using ComplianceChecker.Timescales;
using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Decides on and writes the reviews of a period of care: the first within 20 working days, the next within three months, then within six.</summary>
internal static class SampleReviews
{
    private const int AgeOfViews = 4;
    private static readonly SampleChoice Views = new((46, "PN1"), (5, "PN2"), (2, "PN3"), (6, "PN4"), (9, "PN5"), (24, "PN6"), (8, "PN7"));

    /// <summary>Decides when they are; they begin anew when the child is placed for adoption and when that breaks down.</summary>
    public static void Plan(SamplePerson person, SampleStay stay)
    {
        var isBreak = stay.Kind is SampleStayKind.ShortBreak or SampleStayKind.ShortBreakSeries;
        Plan(person, stay, (stay.Start, stay.PlacedForAdoption), isBreak ? (60, 90, 91) : (16, 26, 45));
        if (stay.PlacedForAdoption < stay.End)
        {
            Plan(person, stay, (stay.PlacedForAdoption, stay.Disrupted), (16, 27, 45));
        }

        if (stay.Disrupted < stay.End)
        {
            Plan(person, stay, (stay.Disrupted, DayNumber.Never), (29, 40, 60));
        }
    }

    /// <summary>Writes them, with what goes with them.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTables tables)
    {
        stay.Adjourned.ExceptWith(stay.Reviews);
        foreach (var day in stay.Reviews.Concat(stay.Adjourned).Order())
        {
            var isAdjourned = stay.Adjourned.Contains(day);
            var views = person.AgeOn(day) < AgeOfViews ? "PN0" : Views.Pick(person.Random);
            if (tables.Of("reviews").Event(person, day, views, Of(isAdjourned)) && !isAdjourned)
            {
                SampleReviewPapers.Write(person, day, tables);
            }
        }
    }

    private static void Plan(SamplePerson person, SampleStay stay, (int From, int To) days, (int From, int InTime, int Late) first)
    {
        var random = person.Random;
        var end = Math.Min(Math.Min(stay.End, days.To), person.Until);
        var day = days.From + Soon(random, first.From, first.InTime, first.Late);
        for (var step = 2; (day = SampleSeasons.Weekday(day)) < end;)
        {
            if (random.Chance(25))
            {
                stay.Adjourned.Add(day);
                day += random.Between(7, random.Chance(850) ? 26 : 45);
                continue;
            }

            stay.Reviews.Add(day);
            day = SampleSeasons.Delayed(random, day + (step++ == 2 ? Soon(random, 70, 88, 170) : Soon(random, 150, 179, 340)));
        }
    }

    /// <summary>Mostly in time, now and then late.</summary>
    private static int Soon(SampleRandom random, int from, int inTime, int late) =>
        random.Chance(900) ? random.Between(from, inTime) : random.Between(inTime, late);
}
