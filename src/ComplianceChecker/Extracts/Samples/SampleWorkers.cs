using System.Globalization;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>The teams and workers of a sample: those of one council for each thousand cases.</summary>
internal sealed class SampleWorkers
{
    private const int CasesOfCouncil = 1000;
    private const int SocialWorkers = 48;
    private const int Reviewers = 9;
    private const int Advisers = 16;
    private static readonly string[] Areas = ["North", "South", "East", "West"];

    private readonly SampleRandom random;
    private readonly int council;
    private readonly int area;

    /// <summary>Chooses those of a person.</summary>
    public SampleWorkers(SamplePerson person)
    {
        random = person.Random;
        council = (person.Number - 1) / CasesOfCouncil;
        area = random.Below(Areas.Length);
        Reviewer = Numbered("IRO", Reviewers, random.Below(Reviewers));
        Adviser = Numbered("PA", Advisers, random.Below(Advisers));
    }

    /// <summary>The independent reviewing officer.</summary>
    public string Reviewer { get; }

    /// <summary>The personal adviser.</summary>
    public string Adviser { get; }

    /// <summary>A team of a sort, in the person's area.</summary>
    public string Team(string sort)
    {
        var name = $"{sort} {Areas[area]}";
        return council == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {council + 1}");
    }

    /// <summary>One of the area's social workers.</summary>
    public string SocialWorker()
    {
        const int ofArea = SocialWorkers / 4;
        return Numbered("SW", SocialWorkers, (area * ofArea) + random.Below(ofArea));
    }

    private string Numbered(string title, int ofCouncil, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{title} {(council * ofCouncil) + index + 1:000}");
}
