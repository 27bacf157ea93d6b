namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes the enquiries, conferences and plan of a child who may be harmed.</summary>
internal static class SampleProtection
{
    private static readonly SampleChoice Harms = new((47, "neglect"), (37, "emotional abuse"), (8, "physical abuse"), (4, "sexual abuse"), (4, "multiple"));

    /// <summary>Writes them, for some of the children in need.</summary>
    /// <param name="person">The child.</param>
    /// <param name="referred">The day of the referral.</param>
    /// <param name="end">The day on which the child ceases to be in need.</param>
    /// <param name="tables">The files.</param>
    public static void Write(SamplePerson person, int referred, int end, SampleTables tables)
    {
        var random = person.Random;
        WriteVisits(person, referred, end, tables.Of("visits"));
        if (!random.Chance(380) || end - referred < 80)
        {
            return;
        }

        var day = SampleSeasons.Weekday(referred + random.Below(5));
        var isEnquiry = random.Chance(800);
        _ = tables.Of("strategy_discussions").Event(person, day, "initial", isEnquiry ? "section_47" : "no further action");
        if (!isEnquiry)
        {
            return;
        }

        var isHarmed = random.Chance(560);
        _ = tables.Of("section_47_outcomes").Event(person, SampleSeasons.Weekday(day + random.Between(4, 16)), "section 47", isHarmed ? "conference" : "not_substantiated");
        if (isHarmed)
        {
            WritePlan(person, SampleSeasons.Weekday(day + (random.Chance(830) ? random.Between(11, 19) : random.Between(20, 34))), end, tables);
        }
    }

    private static void WritePlan(SamplePerson person, int conference, int end, SampleTables tables)
    {
        var random = person.Random;
        var conferences = tables.Of("child_protection_conferences");
        var isMovedIn = random.Chance(30);
        if (isMovedIn)
        {
            _ = tables.Of("transfer_in_notices").Event(person, SampleSeasons.Weekday(conference - random.Between(9, 24)), "notice");
        }

        _ = conferences.Event(person, conference, isMovedIn ? "transfer_in" : "initial");
        if (conference >= end || !random.Chance(870))
        {
            return;
        }

        _ = tables.Of("child_protection_plans").Period(person, conference, end, Harms.Pick(random), end < person.Tomorrow ? "no longer at risk" : "");
        for (var day = SampleSeasons.Weekday(conference + random.Between(6, 16)); day < end; day = SampleSeasons.Weekday(day + random.Between(26, 46)))
        {
            _ = tables.Of("core_groups").Event(person, day, "core group", "held");
        }

        var review = SampleSeasons.Weekday(conference + random.Between(70, 95));
        for (; review < end; review = SampleSeasons.Weekday(review + random.Between(140, 188)))
        {
            _ = conferences.Event(person, review, "review");
        }
    }

    private static void WriteVisits(SamplePerson person, int referred, int end, SampleTable table)
    {
        var random = person.Random;
        for (var day = SampleSeasons.Weekday(referred + random.Between(1, 8)); day < end; day = SampleSeasons.Weekday(day + random.Between(18, 48)))
        {
            _ = SampleVisits.Visit(person, day, table);
        }
    }
}
