using ComplianceChecker.Timescales;
using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes the visits to a placement: within its first week, and then as often as the law asks of such a placement, mostly.</summary>
internal static class SampleVisits
{
    private const int DaysOfFirstYear = 366;
    private static readonly SampleChoice Misses = new((6, "not_seen"), (4, "declined"));

    // Visits by telephone and video counted in these days (SI 2020/445 and 2020/909), and many were made so.
    private static readonly (int From, int To) Coronavirus = (DayNumber.Of(2020, 4, 24), DayNumber.Of(2021, 9, 30));

    /// <summary>Writes them.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SamplePlacement placement, SampleTable table)
    {
        var random = person.Random;
        var end = Math.Min(placement.End, person.Until);
        var day = SampleSeasons.Weekday(placement.Start + (random.Chance(930) ? random.Below(6) : random.Between(7, 21)));
        while (day < end)
        {
            var isSeen = Visit(person, day, table);
            day = isSeen || random.Chance(250) ? SampleSeasons.Delayed(random, day + Gap(random, stay, placement, day)) : day + random.Between(2, 9);
            day = SampleSeasons.Weekday(day);
        }
    }

    /// <summary>Writes a visit, and says whether the child was seen in a way that counts.</summary>
    public static bool Visit(SamplePerson person, int day, SampleTable table, bool isHome = true)
    {
        var random = person.Random;
        var callsCount = day >= Coronavirus.From && day <= Coronavirus.To;
        var isCall = random.Chance(callsCount ? 400 : 30);
        var isSeen = random.Chance(955);
        var isAlone = isSeen && !isCall && person.AgeOn(day) >= 3 && random.Chance(830);
        _ = table.Event(
            person,
            day,
            random.Chance(960) ? "statutory" : "other",
            Of(isSeen),
            Of(isAlone),
            isCall ? random.Chance(500) ? "phone" : "video" : "face_to_face",
            isSeen ? "held" : Misses.Pick(random),
            isHome ? random.Chance(500) ? "home" : "" : "elsewhere");
        return isSeen && (!isCall || callsCount);
    }

    private static int Gap(SampleRandom random, SampleStay stay, SamplePlacement placement, int day)
    {
        var (from, most) = Close(stay, placement, day);
        return stay.Kind == SampleStayKind.ShortBreakSeries ? random.Between(50, 110)
            : from != DayNumber.Never && !stay.Reviews.Any(r => r >= from && r <= day) ? random.Chance(880) ? random.Between(4, 7) : random.Between(8, 14)
            : day >= placement.Settled + DaysOfFirstYear && placement.IsReduced ? random.Chance(880) ? random.Between(110, 178) : random.Between(179, 230)
            : day >= Math.Max(placement.Settled, placement.Start + DaysOfFirstYear) && placement.IsReduced ? random.Between(40, 88)
            : random.Chance(110) ? random.Between(most + 1, most * 5 / 2)
            : random.Between(most / 2, most);
    }

    /// <summary>The day from which visits are weekly until the next review, if they are, and the most days between them after it.</summary>
    private static (int From, int Most) Close(SampleStay stay, SamplePlacement placement, int day)
    {
        const int fourWeeks = 28;
        const int sixWeeks = 42;
        return day < placement.Approved ? (placement.Start, fourWeeks)
            : placement.Type is "P1" && stay.StatusOn(day) is "C1" ? (Math.Max(placement.Start, stay.FromOf("C1")), fourWeeks)
            : day < placement.Assessed || placement.Type is "A3" or "A4" or "A5" or "A6" ? (placement.Start, sixWeeks)
            : (DayNumber.Never, sixWeeks);
    }
}
