namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes the referral, assessment and period in need of a child who is not looked after.</summary>
internal static class SampleNeed
{
    private static readonly SampleChoice Senders = new((28, "police"), (20, "school"), (16, "health"), (8, "housing"), (14, "council"), (14, "family or neighbour"));

    private static readonly SampleChoice Needs = new(
        (52, "N1 abuse or neglect"), (11, "N2 child's disability"), (4, "N3 parental illness"), (9, "N4 family in acute stress"), (16, "N5 family dysfunction"), (4, "N6 behaviour"), (4, "N8 absent parenting"));

    /// <summary>Writes it.</summary>
    public static void Write(SamplePerson person, SampleTables tables)
    {
        if (person.Group != SampleGroup.Need)
        {
            return;
        }

        var random = person.Random;
        var referred = SampleSeasons.Weekday(person.Tomorrow - random.Between(3, Math.Min(person.Tomorrow - person.Born, 900)));
        while (referred < Math.Min(person.Until, person.Birthday(18) - 90))
        {
            var isAccepted = random.Chance(860);
            _ = tables.Of("referrals").Event(person, referred, Senders.Pick(random), isAccepted ? "assessment" : "no_further_action");
            _ = tables.Of("referral_decisions").Event(person, SampleSeasons.Weekday(referred + (random.Chance(900) ? random.Below(2) : random.Between(2, 6))), "manager", isAccepted ? "assessment" : "no_further_action");
            var end = isAccepted ? Assess(person, referred, tables) : referred;
            SampleProtection.Write(person, referred, end, tables);
            referred = SampleSeasons.Weekday(end + random.Between(60, 700));
        }
    }

    /// <summary>Writes the assessment and the period in need; gives the day on which that ends.</summary>
    private static int Assess(SamplePerson person, int referred, SampleTables tables)
    {
        var random = person.Random;
        var isNeedy = random.Chance(640);
        var days = random.Chance(820) ? random.Between(14, 60) : random.Between(61, 100);
        _ = tables.Of("assessments").Event(person, SampleSeasons.Weekday(referred + days), "single assessment", isNeedy ? "child in need" : "no further action");
        var end = Math.Min(person.Birthday(18), referred + (isNeedy ? random.Between(90, 520) : days + 7));
        _ = tables.Of("children_in_need").Period(person, referred, end, Needs.Pick(random), end < person.Tomorrow ? isNeedy ? "needs met" : "no further action" : "");
        if (isNeedy)
        {
            WritePlan(person, SampleSeasons.Weekday(referred + days), end, tables);
        }

        return end;
    }

    private static void WritePlan(SamplePerson person, int start, int end, SampleTables tables)
    {
        var random = person.Random;
        if (start < end && tables.Of("child_in_need_plans").Period(person, start, end, "child in need plan", ""))
        {
            for (var day = SampleSeasons.Weekday(start + random.Between(55, 95)); day < end; day = SampleSeasons.Weekday(day + random.Between(120, 186)))
            {
                _ = tables.Of("child_in_need_reviews").Event(person, day, "review");
            }
        }
    }
}
