namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes a private fostering arrangement with its notice and visits.</summary>
internal static class SamplePrivateFostering
{
    private static readonly SampleChoice Sorts = new((60, "family friend"), (25, "host family"), (15, "distant relative"));

    /// <summary>Writes it.</summary>
    public static void Write(SamplePerson person, SampleTables tables)
    {
        if (person.Group != SampleGroup.PrivateFostering)
        {
            return;
        }

        var random = person.Random;
        var start = Math.Max(person.Born, person.Tomorrow - 1 - random.Between(5, 700));
        var end = Math.Min(start + random.Between(40, 900), person.Birthday(16));
        if (start >= end)
        {
            return;
        }

        var noticed = Math.Max(person.Born, start - random.Between(-10, 50));
        _ = tables.Of("private_fostering_notices").Event(person, noticed, noticed < start ? "proposed" : "placed");
        if (noticed < start && random.Chance(850))
        {
            _ = SampleVisits.Visit(person, SampleSeasons.Weekday(noticed + random.Between(1, 8)), tables.Of("visits"));
        }

        _ = tables.Of("private_fostering").Period(person, start, end, Sorts.Pick(random), end < person.Tomorrow ? "returned to parents" : "");
        for (var day = SampleSeasons.Weekday(start + random.Between(2, 9)); day < end; day = SampleSeasons.Weekday(day + random.Between(25, 46)))
        {
            _ = SampleVisits.Visit(person, day, tables.Of("visits"));
        }
    }
}
