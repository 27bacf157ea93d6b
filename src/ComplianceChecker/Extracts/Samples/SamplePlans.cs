namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes care plans, renewed after most reviews, permanence plans and life story work.</summary>
internal static class SamplePlans
{
    private static readonly SampleChoice Aims = new((30, "return home"), (30, "long-term fostering"), (14, "special guardianship"), (12, "adoption"), (14, "independence"));

    /// <summary>Writes them.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTables tables)
    {
        var random = person.Random;
        var end = Math.Min(stay.End, person.Until);
        var day = SampleSeasons.Weekday(Math.Max(stay.Start + (random.Chance(930) ? random.Between(-6, 10) : random.Between(12, 40)), person.Born));
        var days = new SortedSet<int>();
        for (; day < end; day = SampleSeasons.Weekday(day + (random.Chance(840) ? random.Between(140, 179) : random.Between(184, 330))))
        {
            days.Add(day);
        }

        foreach (var review in stay.Reviews)
        {
            days.Add(SampleSeasons.Weekday(review + (random.Chance(830) ? random.Between(2, 12) : random.Between(16, 40))));
        }

        foreach (var on in days.Where(d => d < end))
        {
            _ = tables.Of("care_plans").Event(person, on, on < stay.Start + 14 ? "care plan" : "renewed care plan");
        }

        if (random.Chance(900))
        {
            Within(stay.Start + random.Between(70, 140), "permanence_plans", Aims.Pick(random));
        }

        if (random.Chance(450))
        {
            Within(stay.Start + random.Between(120, 500), "life_story_work", random.Chance(500) ? "book" : "direct work");
        }

        void Within(int on, string kind, string type)
        {
            if (SampleSeasons.Weekday(on) < end)
            {
                _ = tables.Of(kind).Event(person, SampleSeasons.Weekday(on), type);
            }
        }
    }
}
