using System.Globalization;
using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes where a care leaver lives and what it does.</summary>
internal static class SampleLivings
{
    private static readonly SampleChoice Homes = new(
        (26, "independent tenancy"), (24, "supported lodgings"), (16, "staying put"), (12, "with family"), (10, "semi-independent"), (6, "student hall"), (4, "bed and breakfast"), (2, "no fixed abode"));

    private static readonly SampleChoice Doings = new((34, "education"), (24, "employment"), (9, "training"), (33, "neet"));

    /// <summary>Writes it from a day up to, not including, another.</summary>
    /// <returns>The stays in accommodation that the authority provides, each with its first day and the day on which it ends.</returns>
    public static IReadOnlyList<(int Start, int End)> Write(SamplePerson person, int from, int end, SampleTables tables)
    {
        var random = person.Random;
        var provided = new List<(int Start, int End)>();
        for (var start = from; start < Math.Min(end, person.Until);)
        {
            var next = Math.Min(end, start + random.Between(120, 900));
            var home = Homes.Pick(random);
            var isSuitable = home is not ("bed and breakfast" or "no fixed abode") && random.Chance(965);
            var isRelevant = start < person.Birthday(18) && home is not ("with family" or "no fixed abode");
            var section = isRelevant ? "s23B" : home is "student hall" ? "s24B" : "";
            if (tables.Of("accommodation").Period(person, start, next, home, Of(isSuitable), string.Create(CultureInfo.InvariantCulture, $"A{person.Number:0000000}-{start - person.Born}"), section) && section.Length > 0)
            {
                provided.Add((start, next));
            }

            start = next;
        }

        for (var start = from; start < Math.Min(end, person.Until);)
        {
            var next = Math.Min(end, start + random.Between(90, 800));
            var status = Doings.Pick(random);
            _ = tables.Of("activities").Period(person, start, next, status, status is "neet" ? "" : random.Chance(720) ? "full" : "part");
            start = next;
        }

        return provided;
    }

    /// <summary>Writes the adviser's visits to such accommodation: within its first week, and then every two months.</summary>
    public static void Visit(SamplePerson person, (int Start, int End) living, SampleTable table)
    {
        var random = person.Random;
        for (var day = SampleSeasons.Weekday(living.Start + (random.Chance(850) ? random.Below(6) : random.Between(8, 30))); day < living.End;)
        {
            var isMade = SampleVisits.Visit(person, day, table, isHome: random.Chance(920));
            day = SampleSeasons.Weekday(SampleSeasons.Delayed(random, day + (isMade ? random.Chance(880) ? random.Between(35, 58) : random.Between(62, 95) : random.Between(3, 12))));
        }
    }
}
