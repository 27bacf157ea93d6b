using System.Globalization;
using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes the placements of a period of care, with their plans, notices and visits.</summary>
internal static class SamplePlacements
{
    private static readonly int[] Lengths = [3, 9, 28, 60, 110, 180, 270, 390, 560, 800, 1200, 2200];
    private static readonly SampleChoice Providers = new((50, "PR1"), (34, "PR4"), (3, "PR2"), (2, "PR3"), (7, "PR5"));

    /// <summary>Writes them.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTables tables)
    {
        var notices = new List<(int Day, string Type)>();
        for (var at = stay.Start; at < Math.Min(stay.End, person.Until);)
        {
            var placement = SamplePlacing.Decide(person, stay, at, EndOf(person, stay, at));
            WriteRows(person, placement, tables.Of("placements"));
            WritePlan(person, placement, tables.Of("placement_plans"));
            SampleNotices.Add(person, stay, placement, notices);
            SampleNotices.WriteToHealth(person, stay, placement, tables.Of("health_notifications"));
            SampleSecure.Write(person, placement, tables.Of("panel_presentations"));
            SampleVisits.Write(person, stay, placement, tables.Of("visits"));
            at = placement.End;
        }

        SampleNotices.Write(person, notices, tables.Of("placement_notifications"));
    }

    private static int EndOf(SamplePerson person, SampleStay stay, int start)
    {
        if (stay.Kind is SampleStayKind.ShortBreak or SampleStayKind.ShortBreakSeries)
        {
            return stay.End;
        }

        var isForAdoption = start >= stay.PlacedForAdoption && start < stay.Disrupted;
        var last = isForAdoption ? Math.Min(stay.End, stay.Disrupted) : start < stay.PlacedForAdoption ? Math.Min(stay.End, stay.PlacedForAdoption) : stay.End;
        var isInDoubt = SamplePlacing.IsAgeInDoubt(person, stay, start);
        var end = isForAdoption ? last : start + (isInDoubt ? stay.AgeAssessed - start + person.Random.Between(2, 16) : person.Random.Along(Lengths));
        return last - end < 3 ? last : end;
    }

    private static void WriteRows(SamplePerson person, SamplePlacement placement, SampleTable table)
    {
        var random = person.Random;
        var id = string.Create(CultureInfo.InvariantCulture, $"P{person.Number:0000000}-{placement.Start - person.Born}");
        var provider = placement.Type is "P1" or "P2" ? "PR0" : placement.Type is "U3" ? "PR1" : Providers.Pick(random);
        var distance = string.Create(CultureInfo.InvariantCulture, $"{placement.Miles}.{random.Below(10)}");
        var turns = placement.Turns;
        for (var i = 0; i + 1 < turns.Length; i++)
        {
            var from = turns[i];
            var isLong = from >= placement.Settled;
            var isTemporary = from < placement.Approved;
            var type = isLong && placement.Type is "U3" ? "U1" : isLong && placement.Type is "U6" ? "U4" : placement.Type;
            _ = table.Period(
                person, from, turns[i + 1], id, type, provider,
                Of(isLong), Of(isLong && type is "U1" or "U4"), Of(isLong && placement.IsReduced),
                Of(isTemporary), isTemporary && from >= placement.Extended ? "assessment" : "", Of(from < placement.Fits), Of(from < placement.Assessed), Of(placement.IsOthers),
                distance, Of(placement.IsOut), Of(placement.IsEmergency));
        }
    }

    private static void WritePlan(SamplePerson person, SamplePlacement placement, SampleTable table)
    {
        var random = person.Random;
        if (random.Chance(960))
        {
            _ = table.Event(person, Math.Min(placement.Start + (random.Chance(870) ? random.Below(6) : random.Between(6, 30)), placement.End - 1), "placement plan");
        }
    }
}
