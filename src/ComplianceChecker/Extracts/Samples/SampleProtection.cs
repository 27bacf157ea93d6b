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
        var planned = Enquire(person, referred, end, tables);
        WriteVisits(person, (referred, planned, end), tables.Of("visits"));
    }

    /// <summary>Writes the enquiries and the plan; gives the day on which the plan begins, or the end if there is none.</summary>
    private static int Enquire(SamplePerson person, int referred, int end, SampleTables tables)
    {
        var random = person.Random;
        if (!random.Chance(380) || end - referred < 80)
        {
            return end;
        }

        var day = SampleSeasons.Weekday(referred + random.Below(5));
        var isEnquiry = random.Chance(800);
        _ = tables.Of("strategy_discussions").Event(person, day, "initial", isEnquiry ? "section_47" : "no further action");
        if (!isEnquiry)
        {
            return end;
        }

        var isHarmed = random.Chance(560);
        _ = tables.Of("section_47_outcomes").Event(person, SampleSeasons.Weekday(day + random.Between(4, 16)), "section 47", isHarmed ? "conference" : "not_substantiated");
        return isHarmed
            ? WritePlan(person, SampleSeasons.Weekday(day + (random.Chance(830) ? random.Between(11, 19) : random.Between(20, 34))), end, tables)
            : end;
    }

    private static int WritePlan(SamplePerson person, int conference, int end, SampleTables tables)
    {
        var random = person.Random;
        var conferences = tables.Of("child_protection_conferences");
        var isMovedIn = random.Chance(30);
        if (isMovedIn)
        {
            _ = tables.Of("transfer_in_notices").Event(person, SampleSeasons.Weekday(conference - random.Between(8, 21)), "notice");
        }

        _ = conferences.Event(person, conference, isMovedIn ? "transfer_in" : "initial");
        if (conference >= end || !random.Chance(870))
        {
            return end;
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

        return conference;
    }

    /// <summary>Every few weeks, and oftener once there is a plan.</summary>
    private static void WriteVisits(SamplePerson person, (int Referred, int Planned, int End) days, SampleTable table)
    {
        var random = person.Random;
        for (var day = SampleSeasons.Weekday(days.Referred + random.Between(1, 8)); day < days.End;)
        {
            _ = SampleVisits.Visit(person, day, table);
            day = SampleSeasons.Weekday(SampleSeasons.Delayed(random, day + (day < days.Planned ? random.Between(18, 48) : random.Between(9, random.Chance(900) ? 24 : 40))));
        }
    }
}
