namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes the reviews of a placement in secure accommodation: within a month, and then every three months.</summary>
internal static class SampleSecure
{
    /// <summary>Writes them, if it is such a placement.</summary>
    public static void Write(SamplePerson person, SamplePlacement placement, SampleTable table)
    {
        if (placement.Type is not "K1")
        {
            return;
        }

        var random = person.Random;
        for (var day = SampleSeasons.Weekday(placement.Start + random.Between(18, 32)); day < placement.End; day = SampleSeasons.Weekday(day + random.Between(65, 95)))
        {
            _ = table.Event(person, day, "secure accommodation");
        }
    }
}
