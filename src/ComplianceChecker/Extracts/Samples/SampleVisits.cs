using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes the visits to a placement: within its first week, and then every few weeks.</summary>
internal static class SampleVisits
{
    private static readonly SampleChoice Misses = new((6, "not_seen"), (4, "declined"));

    /// <summary>Writes them.</summary>
    /// <param name="person">The child.</param>
    /// <param name="stay">The period of care.</param>
    /// <param name="placement">The first day, the day on which it ends, and the day from which the child agrees to fewer visits.</param>
    /// <param name="table">The file.</param>
    public static void Write(SamplePerson person, SampleStay stay, (int Start, int End, int Fewer) placement, SampleTable table)
    {
        var random = person.Random;
        var end = Math.Min(placement.End, person.Until);
        var day = SampleSeasons.Weekday(placement.Start + (random.Chance(930) ? random.Below(6) : random.Between(7, 21)));
        while (day < end)
        {
            var isSeen = Visit(person, day, table);
            day = SampleSeasons.Weekday(day + (isSeen || random.Chance(250) ? Gap(random, stay, day, day >= placement.Fewer) : random.Between(2, 9)));
        }
    }

    /// <summary>Writes a visit, and says whether the child was seen in person.</summary>
    public static bool Visit(SamplePerson person, int day, SampleTable table)
    {
        var random = person.Random;
        var isCall = random.Chance(30);
        var isSeen = random.Chance(955);
        var isAlone = isSeen && !isCall && person.AgeOn(day) >= 3 && random.Chance(830);
        _ = table.Event(
            person,
            day,
            random.Chance(960) ? "statutory" : "other",
            Of(isSeen),
            Of(isAlone),
            isCall ? random.Chance(500) ? "phone" : "video" : "face_to_face",
            isSeen ? "held" : Misses.Pick(random));
        return isSeen && !isCall;
    }

    private static int Gap(SampleRandom random, SampleStay stay, int day, bool isFewer)
    {
        var days = stay.Kind == SampleStayKind.ShortBreakSeries ? random.Between(50, 110)
            : isFewer ? random.Between(55, 88)
            : random.Chance(110) ? random.Between(43, 110)
            : random.Between(23, 42);
        return SampleSeasons.IsSlow(day + days) && random.Chance(300) ? days + random.Between(4, 21) : days;
    }
}
