using ComplianceChecker.Timescales;
using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes what a young person is owed on leaving care, and gets.</summary>
internal static class SampleLeaving
{
    private const int DaysToBeEligible = 91;

    /// <summary>Writes it.</summary>
    public static void Write(SamplePerson person, SampleTables tables)
    {
        if (!IsLeaver(person))
        {
            return;
        }

        var adult = person.Birthday(18);
        var eligible = EligibleFrom(person);
        var isEligible = eligible != DayNumber.Never;
        var left = isEligible ? Math.Min(person.Stays[^1].End, adult) : adult;
        var table = tables.Of("care_leavers");
        if (isEligible)
        {
            _ = table.Period(person, eligible, left, "eligible");
            _ = table.Period(person, left, adult, "relevant");
        }

        var end = person.Birthday(person.Random.Chance(350) ? 21 : 25);
        var isQualifying = !isEligible && person.Random.Chance(40);
        _ = table.Period(person, adult, end, isQualifying ? "qualifying" : "former_relevant");
        var until = Math.Min(end, person.Until);
        var provided = SampleLivings.Write(person, isEligible ? Math.Max(left, eligible) : adult, end, tables);
        foreach (var living in provided)
        {
            SampleLivings.Visit(person, living, tables.Of("visits"));
        }

        WritePlans(person, (isEligible ? eligible : adult, until), provided, tables);
        WriteContacts(person, left, until, tables.Of("contacts"));
        if (!isQualifying)
        {
            SampleExtendedSupport.Write(person, end, tables);
        }

        if (left < until && person.Random.Chance(800))
        {
            _ = tables.Of("health_histories").Event(person, left - person.Random.Below(30), "given");
            _ = tables.Of("health_passports").Event(person, left - person.Random.Below(30), "given");
        }
    }

    /// <summary>Whether the person is a care leaver, or will be.</summary>
    public static bool IsLeaver(SamplePerson person) => person.Group == SampleGroup.Leaver || EligibleFrom(person) != DayNumber.Never;

    /// <summary>The day on which the young person is 16 and has been looked after for 13 weeks; <see cref="DayNumber.Never"/> if that day does not come.</summary>
    private static int EligibleFrom(SamplePerson person)
    {
        if (person.Stays is not [.., { Kind: SampleStayKind.Care } last])
        {
            return DayNumber.Never;
        }

        var day = Math.Max(person.Birthday(16), last.Start + DaysToBeEligible);
        return day < last.End ? day : DayNumber.Never;
    }

    private static void WritePlans(SamplePerson person, (int From, int Until) days, IReadOnlyList<(int Start, int End)> provided, SampleTables tables)
    {
        var random = person.Random;
        if (random.Chance(920))
        {
            _ = tables.Of("needs_assessments").Event(person, SampleSeasons.Weekday(days.From + random.Between(20, 100)), "pathway needs");
        }

        var planned = new SortedSet<int>();
        for (var day = days.From + (random.Chance(880) ? random.Between(25, 88) : random.Between(90, 240)); day < days.Until; day += random.Chance(690) ? random.Between(150, 180) : random.Between(182, 460))
        {
            planned.Add(SampleSeasons.Weekday(SampleSeasons.Delayed(random, day)));
        }

        // In accommodation that the authority provides, the plan is reviewed after 28 days and then every three months (regulation 7 of the Care Leavers Regulations).
        foreach (var (start, end) in provided)
        {
            for (var day = start + random.Between(30, random.Chance(800) ? 84 : 130); day < end; day += random.Between(70, random.Chance(800) ? 89 : 120))
            {
                planned.Add(SampleSeasons.Weekday(day));
            }
        }

        var type = "plan";
        foreach (var day in planned)
        {
            if (tables.Of("pathway_plans").Event(person, day, type, Of(random.Chance(640))))
            {
                type = "review";
            }
        }
    }

    private static void WriteContacts(SamplePerson person, int from, int until, SampleTable table)
    {
        var random = person.Random;
        var day = from + random.Between(5, 50);
        while (day < until)
        {
            var isReached = random.Chance(900);
            _ = table.Event(person, SampleSeasons.Weekday(day), random.Chance(480) ? "visit" : random.Chance(600) ? "phone" : "message", Of(isReached));
            day += !isReached ? random.Between(5, 21) : random.Chance(190) ? random.Between(57, 190) : random.Around(47, 9);
        }
    }
}
