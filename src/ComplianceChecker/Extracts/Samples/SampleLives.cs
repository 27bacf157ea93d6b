namespace ComplianceChecker.Extracts.Samples;

/// <summary>Decides what happens to each person of a sample, and has it written.</summary>
internal sealed class SampleLives(SampleOptions options, SampleTables tables)
{
    private const int DaysInYear = 365;
    private const int OldestInNeed = 5800;

    // Ages on coming into care, in days, much as in England's returns: many babies, then mostly the over-tens.
    private static readonly int[] AgesAtEntry =
        [0, 2, 20, 150, 330, 600, 1000, 1500, 2000, 2600, 3200, 3800, 4200, 4600, 4950, 5250, 5500, 5750, 5950, 6200, 6480];

    private readonly SampleDates dates = tables.Dates;
    private readonly SampleFaultPlan faults = new(options);

    /// <summary>Writes everything about the person of a number.</summary>
    public void Write(int number)
    {
        var person = Person(number);
        person.Fault = faults.Next(person);
        SampleCases.Write(person, tables);
        foreach (var stay in person.Stays)
        {
            SampleCare.Write(person, stay, tables);
        }

        SampleLeaving.Write(person, tables);
        SampleNeed.Write(person, tables);
        SamplePrivateFostering.Write(person, tables);
        SampleFaults.Write(person, tables);
    }

    private SamplePerson Person(int number)
    {
        var random = new SampleRandom(options.Seed, number);
        var group = random.Below(1000) switch
        {
            < 388 => SampleGroup.Care,
            < 650 => SampleGroup.Leaver,
            < 955 => SampleGroup.Need,
            < 985 => SampleGroup.ShortBreaks,
            _ => SampleGroup.PrivateFostering,
        };

        // Of those who came long ago, fewer are still on the books.
        var entered = Math.Max(Math.Max(Any(), Any()), Any());
        var isUasc = group is SampleGroup.Care or SampleGroup.Leaver && random.Chance(60);
        var oldest = Math.Clamp(options.Years, 3, 7) * DaysInYear;
        var age = group switch
        {
            SampleGroup.Care => isUasc ? random.Between(15 * DaysInYear, 6480) : random.Along(AgesAtEntry),
            SampleGroup.Leaver => (18 * DaysInYear) + 5 + Math.Min(random.Below(oldest), random.Below(oldest)),
            _ => random.Between(30, OldestInNeed),
        };
        var person = new SamplePerson
        {
            Number = number,
            Group = group,
            Random = random,
            Born = (group is SampleGroup.Care or SampleGroup.ShortBreaks ? entered : dates.AsAt) - age,
            Tomorrow = dates.AsAt + 1,
            IsUasc = isUasc,
        };
        AddStays(person, entered);
        if (person.Stays.Find(s => s.EndReason is "E2" or "E3" && s.End <= dates.AsAt) is { } last)
        {
            person.Ends = last.End;
        }

        return person;

        int Any() => random.Between(dates.From, dates.AsAt);
    }

    private void AddStays(SamplePerson person, int entered)
    {
        if (person.Group == SampleGroup.Care)
        {
            SampleStays.AddCare(person, entered);
        }
        else if (person.Group == SampleGroup.ShortBreaks)
        {
            SampleStays.AddShortBreaks(person, entered);
        }
        else if (person.Group == SampleGroup.Leaver)
        {
            SampleStays.AddLast(person, dates.From);
        }
    }
}
