using System.Globalization;
using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes the placements of a period of care, with their plans, notifications and visits.</summary>
internal static class SamplePlacements
{
    private const int LongestTemporaryApproval = 112;
    private static readonly int[] Lengths = [3, 9, 28, 60, 110, 180, 270, 390, 560, 800, 1200, 2200];
    private static readonly int[] Miles = [0, 1, 2, 3, 5, 7, 9, 12, 16, 24, 60, 220];
    private static readonly SampleChoice ForBabies = new((68, "U6"), (6, "U5"), (16, "U3"), (6, "P1"), (4, "R3"));
    private static readonly SampleChoice ForChildren = new((66, "U6"), (20, "U3"), (9, "P1"), (4, "K2"), (1, "R1"));
    private static readonly SampleChoice ForTeenagers = new((50, "U6"), (14, "U3"), (6, "P1"), (24, "K2"), (3, "R1"), (2, "S1"), (1, "K1"));
    private static readonly SampleChoice ForOldest = new((30, "U6"), (8, "U3"), (4, "P1"), (18, "K2"), (28, "H5"), (11, "P2"), (1, "Z1"));
    private static readonly SampleChoice Providers = new((50, "PR1"), (34, "PR4"), (3, "PR2"), (2, "PR3"), (7, "PR5"));

    /// <summary>Writes them.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTables tables)
    {
        var at = stay.Start;
        while (at < Math.Min(stay.End, person.Until))
        {
            var isForAdoption = at >= stay.PlacedForAdoption;
            var last = isForAdoption ? stay.End : Math.Min(stay.End, stay.PlacedForAdoption);
            var isBreak = stay.Kind is SampleStayKind.ShortBreak or SampleStayKind.ShortBreakSeries;
            var end = isForAdoption || isBreak ? last : Math.Min(last, at + person.Random.Along(Lengths));
            WriteOne(person, stay, at, last - end < 3 ? last : end, tables);
            at = last - end < 3 ? last : end;
        }
    }

    private static void WriteOne(SamplePerson person, SampleStay stay, int start, int end, SampleTables tables)
    {
        var random = person.Random;
        var type = TypeOf(person, stay, start);
        var isEmergency = start == stay.Start && random.Chance(220);
        var miles = random.Along(Miles);
        var isOut = miles > 30 || random.Chance(miles > 12 ? 500 : 80);
        var id = string.Create(CultureInfo.InvariantCulture, $"P{person.Number:0000000}-{start - person.Born}");
        var provider = type is "P1" or "P2" ? "PR0" : type is "U3" ? "PR1" : Providers.Pick(random);
        var distance = string.Create(CultureInfo.InvariantCulture, $"{miles}.{random.Below(10)}");
        var settled = DayOfSettling(random, type, start, end);
        var approved = type is "U3" && random.Chance(300) ? Math.Min(start + random.Between(30, LongestTemporaryApproval), settled) : start;
        var isReduced = settled < end && random.Chance(70);
        Row(start, approved, type, isTemporary: true, isLong: false);
        Row(approved, settled, type, isTemporary: false, isLong: false);
        Row(settled, end, type is "U3" ? "U1" : type is "U6" ? "U4" : type, isTemporary: false, isLong: true);
        if (isOut)
        {
            _ = tables.Of("placement_notifications").Event(person, Math.Min(start + random.Below(8), end - 1), "out of area");
        }

        if (random.Chance(960))
        {
            _ = tables.Of("placement_plans").Event(person, Math.Min(start + (random.Chance(870) ? random.Below(6) : random.Between(6, 30)), end - 1), "placement plan");
        }

        SampleVisits.Write(person, stay, (start, end, isReduced ? settled : end), tables.Of("visits"));

        void Row(int from, int to, string placed, bool isTemporary, bool isLong)
        {
            if (from < to)
            {
                _ = tables.Of("placements").Period(
                    person, from, to, id, placed, provider, Of(isLong), Of(isLong && placed is "U1" or "U4"), Of(isLong && isReduced), Of(isTemporary), distance, Of(isOut), Of(isEmergency));
            }
        }
    }

    /// <summary>The day from which the placement is meant to last until 18; its end if it never is.</summary>
    private static int DayOfSettling(SampleRandom random, string type, int start, int end) =>
        type is "U3" or "U6" or "K2" && end - start > 260 && random.Chance(type is "K2" ? 200 : 550) ? start + random.Between(120, 255) : end;

    private static string TypeOf(SamplePerson person, SampleStay stay, int start)
    {
        var random = person.Random;
        var age = person.AgeOn(start);
        var type = stay.Kind switch
        {
            SampleStayKind.Detention => "R5",
            SampleStayKind.ShortBreak or SampleStayKind.ShortBreakSeries => random.Chance(600) ? "K2" : "U6",
            _ when start >= stay.PlacedForAdoption => random.Chance(150) ? "A5" : "A6",
            _ => (age < 2 ? ForBabies : age < 10 ? ForChildren : age < 16 ? ForTeenagers : ForOldest).Pick(random),
        };
        return type is "H5" or "P2" && start >= SupportedAccommodation ? "K3" : type;
    }
}
