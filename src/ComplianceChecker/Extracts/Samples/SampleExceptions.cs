namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes agreed exceptions: a child who is away for weeks with the carers need not be visited until it is back.</summary>
internal static class SampleExceptions
{
    private static readonly string[] Visits = ["headline-visits", "visits-general"];

    private static readonly SampleChoice Reasons = new((5, "abroad with the carers"), (3, "in hospital far away"), (2, "staying with relatives for the summer"));

    /// <summary>Writes them, for a few of the children.</summary>
    public static void Write(SamplePerson person, SampleStay stay, SampleTable table)
    {
        var random = person.Random;
        var last = Math.Min(stay.End, person.Until) - 1;
        if (!random.Chance(40) || last - stay.Start < 90)
        {
            return;
        }

        var start = random.Between(stay.Start + 30, last - 30);
        var reason = Reasons.Pick(random);
        var to = Math.Min(last, start + random.Between(20, 50));
        foreach (var rule in Visits)
        {
            table.Raw(person.Id, rule, SampleDates.Text(start), SampleDates.Text(to), reason, "service manager");
        }
    }
}
