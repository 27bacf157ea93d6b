namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes the approval of a decision to cease to look after a child (regulation 39).</summary>
internal static class SampleCeasing
{
    private const int AgeForDirector = 16;

    /// <summary>Writes it, where the period of care ended by a decision of the authority.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTable table)
    {
        if (stay.End >= person.Tomorrow || stay.EndReason is not ("E4" or "E4A" or "E13" or "E5" or "E6" or "E8") || !person.Random.Chance(880))
        {
            return;
        }

        var isInCare = stay.Statuses.Count > 0 && stay.Statuses[^1].Status is "C1" or "C2" or "E1";
        var day = Math.Max(stay.Start, stay.End - person.Random.Between(0, 20));
        _ = table.Event(person, day, person.AgeOn(stay.End) >= AgeForDirector && !isInCare ? "director" : "nominated_officer");
    }
}
