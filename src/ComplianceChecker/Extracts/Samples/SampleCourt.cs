using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes care proceedings and the way to adoption.</summary>
internal static class SampleCourt
{
    /// <summary>Writes them.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTables tables)
    {
        var interim = stay.FromOf("C1");
        if (interim < stay.End)
        {
            var final = Math.Min(stay.FromOf("C2"), stay.End);
            var outcome = final < stay.End ? "care order" : "no order";
            _ = tables.Of("proceedings_issued").Event(person, interim, "care");
            _ = tables.Of("care_proceedings").Period(person, interim, final, "care", final < person.Tomorrow ? outcome : "");
            _ = tables.Of("final_orders").Event(person, final, outcome);
        }

        var ordered = stay.FromOf("E1");
        if (ordered < stay.End)
        {
            _ = tables.Of("placement_orders").Event(person, ordered, "placement order");
            WriteAdoption(person, stay, ordered, tables);
        }
    }

    private static void WriteAdoption(SamplePerson person, SampleStay stay, int ordered, SampleTables tables)
    {
        var placed = stay.PlacedForAdoption;
        if (placed == DayNumber.Never)
        {
            return;
        }

        var end = Math.Min(stay.End, stay.Disrupted);
        var matched = Math.Max(ordered + 1, placed - person.Random.Between(14, 45));
        _ = tables.Of("panel_presentations").Event(person, Math.Max(ordered + 1, matched - person.Random.Below(10)), "matching");
        _ = tables.Of("adoption_matches").Event(person, matched, "match");
        _ = tables.Of("adoption_placements").Period(person, placed, end, "adoption", end >= person.Tomorrow ? "" : end < stay.End ? "disrupted" : "adopted");
    }
}
