using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes the reviews of a period of care: the first within 20 working days, the next within three months, then within six.</summary>
internal static class SampleReviews
{
    private const int AgeOfViews = 4;
    private static readonly SampleChoice Views = new((46, "PN1"), (5, "PN2"), (2, "PN3"), (6, "PN4"), (9, "PN5"), (24, "PN6"), (8, "PN7"));

    /// <summary>Writes them.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTables tables)
    {
        var random = person.Random;
        var table = tables.Of("reviews");
        var isBreak = stay.Kind is SampleStayKind.ShortBreak or SampleStayKind.ShortBreakSeries;
        var day = stay.Start + (isBreak ? random.Between(60, 90) : Soon(random, 12, 26, 45));
        for (var step = 2; SampleSeasons.Weekday(day) < stay.End; step++)
        {
            day = SampleSeasons.Weekday(day);
            var views = person.AgeOn(day) < AgeOfViews ? "PN0" : Views.Pick(random);
            var isAdjourned = random.Chance(25);
            if (table.Event(person, day, views, Of(isAdjourned)) && !isAdjourned)
            {
                stay.Reviews.Add(day);
                SampleReviewPapers.Write(person, day, tables);
            }

            day += step == 2 ? Soon(random, 70, 88, 170) : Soon(random, 150, 179, 340);
        }
    }

    /// <summary>Mostly in time, now and then late.</summary>
    private static int Soon(SampleRandom random, int from, int inTime, int late) =>
        random.Chance(890) ? random.Between(from, inTime) : random.Between(inTime, late);
}
