namespace ComplianceChecker.Extracts.Samples;

/// <summary>Decides the legal statuses of a period of care, and whether it leads to adoption.</summary>
internal static class SampleStatuses
{
    /// <summary>Adds the statuses to a stay; adoption ends it on its own day.</summary>
    public static void Add(SamplePerson person, SampleStay stay)
    {
        var random = person.Random;
        var from = stay.Start;
        if (stay.Kind != SampleStayKind.Care)
        {
            stay.Statuses.Add((from, random.Chance(60) && stay.End - from < 4 ? "J2" : "J1"));
            return;
        }

        var way = person.IsUasc ? 0 : random.Below(1000);
        var isLong = stay.End - from > 90;
        if (way < 400 || !isLong)
        {
            if (way is (>= 330 and < 400) or >= 900)
            {
                stay.Statuses.Add((from, random.Chance(600) ? "L2" : "L1"));
                from += 3;
            }

            stay.Statuses.Add((from, "V2"));
            return;
        }

        if (way < 640)
        {
            stay.Statuses.Add((from, "V2"));
            from += random.Between(20, 180);
        }

        if (way < 960)
        {
            stay.Statuses.Add((from, "C1"));
            from += random.Around(182, 80);
        }

        stay.Statuses.Add((from, "C2"));
        AddAdoption(person, stay, from);
        stay.Statuses.RemoveAll(s => s.From >= stay.End);
    }

    private static void AddAdoption(SamplePerson person, SampleStay stay, int careOrder)
    {
        var random = person.Random;
        if (careOrder >= stay.End || person.AgeOn(careOrder) >= 5 || !random.Chance(420))
        {
            return;
        }

        stay.Statuses.Add((careOrder + random.Below(40), "E1"));
        var ordered = stay.Statuses[^1].From;
        if (random.Chance(850))
        {
            stay.PlacedForAdoption = ordered + random.Around(200, 140);
            stay.End = stay.PlacedForAdoption + random.Around(230, 120);
            if (random.Chance(150))
            {
                stay.Disrupted = stay.End;
                stay.End += random.Between(60, 700);
            }
        }
        else
        {
            stay.End = Math.Max(stay.End, ordered + 60);
        }
    }
}
