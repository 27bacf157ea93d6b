using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes a period of care with everything that happens in it.</summary>
internal static class SampleCare
{
    /// <summary>Writes it.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTables tables)
    {
        WritePeriod(person, stay, tables.Of("looked_after"));
        WriteStatuses(person, stay, tables.Of("legal_statuses"));
        SampleReviews.Plan(person, stay);
        SamplePlacements.Write(person, stay, tables);
        SampleReviews.Write(person, stay, tables);
        if (stay.Kind is SampleStayKind.ShortBreak or SampleStayKind.ShortBreakSeries)
        {
            return;
        }

        SampleHealth.Write(person, stay, tables);
        SamplePlans.Write(person, stay, tables);
        SampleEducation.Write(person, stay, tables.Of("personal_education_plans"));
        SampleMissing.Write(person, stay, tables);
        SampleCourt.Write(person, stay, tables);
        SampleCeasing.Write(person, stay, tables);
        SampleExceptions.Write(person, stay, tables.Of("agreed_exceptions"));
        if (stay.AgeAssessed < stay.End)
        {
            _ = tables.Of("age_assessments").Event(person, stay.AgeAssessed, person.AgeOn(stay.AgeAssessed) < 16 ? "under_16" : "16_or_17");
        }
    }

    private static void WritePeriod(SamplePerson person, SampleStay stay, SampleTable table)
    {
        var isOver = stay.End < person.Tomorrow;
        var breaks = Of(stay.Kind is SampleStayKind.ShortBreak or SampleStayKind.ShortBreakSeries);
        var remand = stay.Kind switch { SampleStayKind.Remand => "laa", SampleStayKind.Detention => "yda", _ => "" };
        var start = stay.Start;
        if (person.Fault == SampleFault.AbuttingCare)
        {
            var middle = (start + Math.Min(stay.End, person.Until)) / 2;
            _ = table.Period(person, start, middle, "S", "X1", breaks, remand);
            start = middle;
        }

        _ = table.Period(person, start, stay.End, start == stay.Start ? "S" : "L", isOver ? stay.EndReason : "", breaks, remand);
    }

    private static void WriteStatuses(SamplePerson person, SampleStay stay, SampleTable table)
    {
        for (var i = 0; i < stay.Statuses.Count; i++)
        {
            var (from, status) = stay.Statuses[i];
            var to = i + 1 < stay.Statuses.Count ? stay.Statuses[i + 1].From : stay.End;
            _ = table.Period(person, from, Math.Min(to, stay.End), status);
        }
    }
}
