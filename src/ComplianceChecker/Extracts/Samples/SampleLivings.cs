using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes where a care leaver lives and what it does.</summary>
internal static class SampleLivings
{
    private static readonly SampleChoice Homes = new(
        (26, "independent tenancy"), (24, "supported lodgings"), (16, "staying put"), (12, "with family"), (10, "semi-independent"), (6, "student hall"), (4, "bed and breakfast"), (2, "no fixed abode"));

    private static readonly SampleChoice Doings = new((34, "education"), (24, "employment"), (9, "training"), (33, "neet"));

    /// <summary>Writes it from a day up to, not including, another.</summary>
    public static void Write(SamplePerson person, int from, int end, SampleTables tables)
    {
        var random = person.Random;
        for (var start = from; start < Math.Min(end, person.Until);)
        {
            var next = Math.Min(end, start + random.Between(120, 900));
            var home = Homes.Pick(random);
            var isSuitable = home is not ("bed and breakfast" or "no fixed abode") && random.Chance(965);
            var isRelevant = start < person.Birthday(18);
            _ = tables.Of("accommodation").Period(person, start, next, home, Of(isSuitable), isRelevant ? "s23B" : home is "student hall" ? "s24B" : "");
            start = next;
        }

        for (var start = from; start < Math.Min(end, person.Until);)
        {
            var next = Math.Min(end, start + random.Between(90, 800));
            var status = Doings.Pick(random);
            _ = tables.Of("activities").Period(person, start, next, status, status is "neet" ? "" : random.Chance(720) ? "full" : "part");
            start = next;
        }
    }
}
