using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Decides which persons' records are to have which data problem, each in turn.</summary>
internal sealed class SampleFaultPlan(SampleOptions options)
{
    private const int FewestDaysOfCare = 60;
    private const int YoungestInCare = 400;
    private static readonly SampleFault[] Faults = [.. Enum.GetValues<SampleFault>().Where(f => f != SampleFault.None)];

    // Often enough that a few hundred cases show each of them; rare where there are many.
    private readonly int gap = Math.Clamp(options.Cases / 60, 7, 40);
    private int planned;

    /// <summary>The problem of the next person.</summary>
    public SampleFault Next(SamplePerson person)
    {
        if (options.IsClean || person.Number < planned * (long)gap || !IsSuitable(person))
        {
            return SampleFault.None;
        }

        return Faults[planned++ % Faults.Length];
    }

    /// <summary>Whether any of the problems can be shown: one period of care, long enough and not from birth on.</summary>
    private static bool IsSuitable(SamplePerson person) =>
        person.Stays is [{ Kind: SampleStayKind.Care } stay]
        && person.Ends == DayNumber.Never
        && stay.Start - person.Born > YoungestInCare
        && Math.Min(stay.End, person.Until) - stay.Start > FewestDaysOfCare;
}
