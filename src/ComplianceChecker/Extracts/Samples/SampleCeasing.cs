namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes the approval of a decision to cease to look after a child (regulation 39), and the visit to one who is sentenced to custody.</summary>
internal static class SampleCeasing
{
    private const int AgeForDirector = 16;

    /// <summary>Writes it, where the period of care ended by a decision of the authority.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTables tables)
    {
        WriteVisitInCustody(person, stay, tables.Of("visits"));
        if (stay.End >= person.Tomorrow || stay.EndReason is not ("E4" or "E4A" or "E13" or "E5" or "E6" or "E8") || !person.Random.Chance(880))
        {
            return;
        }

        var isInCare = stay.Statuses.Count > 0 && stay.Statuses[^1].Status is "C1" or "C2" or "E1";
        var day = Math.Max(stay.Start, stay.End - person.Random.Between(0, 20));
        _ = tables.Of("ceasing_approvals").Event(person, day, person.AgeOn(stay.End) >= AgeForDirector && !isInCare ? "director" : "nominated_officer");
    }

    /// <summary>Who leaves care for custody is visited there within ten working days.</summary>
    private static void WriteVisitInCustody(SamplePerson person, SampleStay stay, SampleTable table)
    {
        if (stay.EndReason is "E9" && person.Random.Chance(850))
        {
            _ = SampleVisits.Visit(person, SampleSeasons.Weekday(stay.End + person.Random.Between(3, 14)), table);
        }
    }
}
