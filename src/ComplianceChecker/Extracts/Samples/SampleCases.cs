using ComplianceChecker.Timescales;
using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Writes who a person is, and which teams and workers have the case.</summary>
internal static class SampleCases
{
    private static readonly SampleChoice Ethnicities = new(
        (720, "WBRI"), (5, "WIRI"), (35, "WOTH"), (3, "WIRT"), (8, "WROM"), (32, "MWBC"), (12, "MWBA"), (17, "MWAS"), (26, "MOTH"), (8, "AIND"),
        (16, "APKN"), (8, "ABAN"), (13, "AOTH"), (24, "BCRB"), (36, "BAFR"), (12, "BOTH"), (2, "CHNE"), (16, "OOTH"), (2, "REFU"), (5, "NOBT"));

    private static readonly SampleChoice EthnicitiesOfUasc = new((30, "BAFR"), (25, "AOTH"), (25, "OOTH"), (20, "WOTH"));

    /// <summary>Writes it.</summary>
    public static void Write(SamplePerson person, SampleTables tables)
    {
        var random = person.Random;
        var workers = new SampleWorkers(person);
        var (team, isAdult) = TeamOf(person, workers);
        var worker = isAdult ? "" : workers.SocialWorker();
        var reviewer = person.Stays.Count > 0 && !isAdult ? workers.Reviewer : "";
        var adviser = isAdult || (SampleLeaving.IsLeaver(person) && person.Birthday(16) < person.Tomorrow) ? workers.Adviser : "";
        string[] cells =
        [
            person.Id,
            SampleDates.Text(person.Born),
            person.Ends == DayNumber.Never ? "" : SampleDates.Text(person.Ends),
            random.Chance(person.IsUasc ? 930 : 555) ? "male" : "female",
            (person.IsUasc ? EthnicitiesOfUasc : Ethnicities).Pick(random),
            Of(random.Chance(person.Group == SampleGroup.ShortBreaks ? 980 : 100)),
            Of(person.IsUasc),
            team,
            worker,
            reviewer,
            adviser,
        ];
        SampleFaults.Spoil(person, cells);
        var isCut = person.Fault == SampleFault.CaseRowTooShort;
        tables.Of("cases").Raw(isCut ? cells[..^2] : cells);
        if (person.Fault == SampleFault.RepeatedCase)
        {
            tables.Of("cases").Raw(cells);
        }

        WriteAllocations(person, workers, (team, worker, reviewer, adviser), tables.Of("allocations"));
    }

    private static (string Team, bool IsAdult) TeamOf(SamplePerson person, SampleWorkers workers) => person.Group switch
    {
        _ when SampleLeaving.IsLeaver(person) && person.Birthday(18) < person.Tomorrow => (workers.Team("Leaving Care"), true),
        SampleGroup.ShortBreaks => (workers.Team("Disabled Children"), false),
        SampleGroup.Care => (workers.Team("Looked After"), false),
        _ => (workers.Team("Assessment"), false),
    };

    /// <summary>A child who comes into care is first with the team that assessed it, then with one or two workers of the team that it stays with.</summary>
    private static void WriteAllocations(SamplePerson person, SampleWorkers workers, (string Team, string Worker, string Reviewer, string Adviser) last, SampleTable table)
    {
        var random = person.Random;
        if (person.Stays.Count == 0)
        {
            return;
        }

        var start = person.Stays[0].Start;
        var end = person.Stays[^1].End;
        var handed = start + random.Between(20, 60);
        var changed = handed + random.Between(150, 900);
        if (person.Group == SampleGroup.Care)
        {
            _ = table.Period(person, start, Math.Min(handed, end), workers.Team("Assessment"), workers.SocialWorker(), last.Reviewer, "");
        }

        var team = person.Group == SampleGroup.ShortBreaks ? last.Team : workers.Team("Looked After");
        _ = table.Period(person, Math.Min(handed, end), Math.Min(changed, end), team, changed >= person.Tomorrow && last.Worker.Length > 0 ? last.Worker : workers.SocialWorker(), workers.Reviewer, "");
        _ = table.Period(person, Math.Min(changed, end), end, team, last.Worker.Length > 0 ? last.Worker : workers.SocialWorker(), workers.Reviewer, last.Adviser);
    }
}
