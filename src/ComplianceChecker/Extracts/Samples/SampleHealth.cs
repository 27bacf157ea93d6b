using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes what is done for a looked-after child's health.</summary>
internal static class SampleHealth
{
    private static readonly int[] DaysToInitial = [5, 8, 10, 12, 14, 16, 18, 20, 22, 25, 28, 36, 62];
    private static readonly SampleChoice Unmade = new((5, "refused"), (5, "not_attended"));

    /// <summary>Writes it.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTables tables)
    {
        var table = tables.Of("health_assessments");
        var random = person.Random;
        var day = SampleSeasons.Weekday(stay.Start + random.Along(DaysToInitial));
        var isDone = true;
        if (random.Chance(45) && day < stay.End)
        {
            _ = table.Event(person, day, "initial", Unmade.Pick(random));
            day = SampleSeasons.Weekday(day + random.Between(7, 40));
            isDone = random.Chance(600);
        }

        if (day < stay.End && isDone)
        {
            _ = table.Event(person, day, "initial", random.Chance(300) ? "" : "completed");
        }

        while ((day = SampleSeasons.Weekday(day + (person.AgeOn(day) < 5 ? random.Around(172, 28) : random.Around(350, 45)))) < stay.End)
        {
            _ = table.Event(person, day, "review", random.Chance(35) && person.AgeOn(day) >= 10 ? Unmade.Pick(random) : "completed");
        }

        WriteRequests(person, stay, tables.Of("health_assessment_requests"));
        WriteChecks(person, stay, tables);
    }

    /// <summary>The first assessment is asked for within days; where the parents' consent was not sent with it, once more.</summary>
    private static void WriteRequests(SamplePerson person, SampleStay stay, SampleTable table)
    {
        var random = person.Random;
        var day = SampleSeasons.Weekday(stay.Start + (random.Chance(850) ? random.Below(6) : random.Between(7, 25)));
        var hasConsent = random.Chance(900);
        if (day < stay.End && table.Event(person, day, Of(hasConsent)) && !hasConsent && SampleSeasons.Weekday(day + 6) < stay.End)
        {
            _ = table.Event(person, SampleSeasons.Weekday(day + random.Between(2, 6)), Yes);
        }
    }

    private static void WriteChecks(SamplePerson person, SampleStay stay, SampleTables tables)
    {
        var random = person.Random;
        Every(300, 385, day => tables.Of("dental_checks").Event(person, day, random.Chance(780) ? "healthy" : random.Chance(700) ? "treated" : "refused"));
        Every(330, 400, day => tables.Of("immunisations").Event(person, day, Of(random.Chance(880)), ""));
        Every(150, 250, day => person.AgeOn(day) < 5 && tables.Of("development_checks").Event(person, day, Of(random.Chance(920))));
        Every(330, 420, day => person.AgeOn(day) is >= 4 and < 17 && tables.Of("sdq_scores").Event(person, day, Of(random.Around(15, 14) + random.Below(10)), ""));

        void Every(int fewest, int most, Func<int, bool> write)
        {
            for (var day = stay.Start + random.Between(15, 120); day < Math.Min(stay.End, person.Until); day += random.Between(fewest, most) * (random.Chance(80) ? 3 : 2) / 2)
            {
                if (SampleSeasons.Weekday(day) < stay.End)
                {
                    _ = write(SampleSeasons.Weekday(day));
                }
            }
        }
    }
}
