namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes the notices of placements: to those concerned, to the host authority, to health services, and of the end.</summary>
internal static class SampleNotices
{
    /// <summary>Adds those of a placement, with their days, to the notices of the stay.</summary>
    public static void Add(SamplePerson person, SampleStay stay, SamplePlacement placement, List<(int Day, string Type)> notices)
    {
        var random = person.Random;
        if (stay.Kind is SampleStayKind.ShortBreak or SampleStayKind.ShortBreakSeries)
        {
            return;
        }

        if (random.Chance(950))
        {
            notices.Add((Day(person, placement, 850), "placement"));
        }

        if (placement.IsOut && random.Chance(900))
        {
            notices.Add((Day(person, placement, 750), "out of area"));
        }

        if (placement.End < stay.End && random.Chance(930))
        {
            notices.Add((placement.End + (random.Chance(880) ? random.Between(-14, 8) : random.Between(9, 27)), "ending"));
        }
    }

    /// <summary>Writes the notices of a stay in the order of their days.</summary>
    public static void Write(SamplePerson person, List<(int Day, string Type)> notices, SampleTable table)
    {
        foreach (var (day, type) in notices.Distinct().OrderBy(n => n.Day))
        {
            _ = table.OneMore(person, day, type);
        }
    }

    /// <summary>Writes the notice to health services.</summary>
    public static void WriteToHealth(SamplePerson person, SampleStay stay, SamplePlacement placement, SampleTable table)
    {
        if (stay.Kind is not (SampleStayKind.ShortBreak or SampleStayKind.ShortBreakSeries) && person.Random.Chance(920))
        {
            _ = table.Event(person, Day(person, placement, 780));
        }
    }

    /// <summary>Before the placement or, in an emergency, within five working days of its start; so many in a thousand in time.</summary>
    private static int Day(SamplePerson person, SamplePlacement placement, int inTime)
    {
        var random = person.Random;
        var days = random.Chance(inTime) ? random.Below(6) : -random.Between(1, 20);
        return Math.Max(person.Born, placement.Start + (placement.IsEmergency ? Math.Abs(days) : -days));
    }
}
