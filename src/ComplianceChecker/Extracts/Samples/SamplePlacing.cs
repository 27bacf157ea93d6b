using static ComplianceChecker.Extracts.Samples.SampleCodes;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Decides what sort of placement a child comes to, and how it goes on.</summary>
internal static class SamplePlacing
{
    private const int TemporaryApproval = 112;
    private const int Adolescence = 14;
    private static readonly int[] Miles = [0, 1, 2, 3, 5, 7, 9, 12, 16, 24, 60, 220];
    private static readonly SampleChoice ForBabies = new((66, "U6"), (6, "U5"), (16, "U3"), (8, "P1"), (4, "R3"));
    private static readonly SampleChoice ForChildren = new((60, "U6"), (20, "U3"), (15, "P1"), (4, "K2"), (1, "R1"));
    private static readonly SampleChoice ForTeenagers = new((48, "U6"), (14, "U3"), (8, "P1"), (23, "K2"), (3, "R1"), (2, "S1"), (2, "K1"));
    private static readonly SampleChoice ForOldest = new((30, "U6"), (8, "U3"), (4, "P1"), (18, "K2"), (28, "H5"), (11, "P2"), (1, "Z1"));

    /// <summary>Decides on the placement that begins on a day and may last until another.</summary>
    public static SamplePlacement Decide(SamplePerson person, SampleStay stay, int start, int end)
    {
        var random = person.Random;
        var isInCare = stay.StatusOn(start) is "C1" or "C2";
        var isOthers = isInCare && person.AgeOn(start) >= Adolescence && random.Chance(50);
        var type = isOthers ? random.Chance(500) ? "R2" : "R5" : TypeOf(person, stay, start);
        var miles = random.Along(Miles);
        var placement = new SamplePlacement
        {
            Start = start,
            End = end,

            // Only a child in care can be placed with parents (regulation 15); one who is accommodated would have gone home.
            Type = type is "P1" && !isInCare ? "U6" : type,
            IsEmergency = start == stay.Start && random.Chance(220),
            IsOthers = isOthers,
            Miles = miles,
            IsOut = miles > 30 || random.Chance(miles > 12 ? 500 : 80),
        };
        GoOn(random, placement);
        if (placement.Assessed > start && random.Chance(850))
        {
            stay.Reviews.Add(SampleSeasons.Weekday(start + random.Between(5, 13)));
            stay.Reviews.RemoveWhere(r => r >= Math.Min(stay.End, person.Until));
        }

        return placement;
    }

    /// <summary>Whether the age of a child who came alone is not found yet, so that it lives where only those over 16 may.</summary>
    public static bool IsAgeInDoubt(SamplePerson person, SampleStay stay, int start) =>
        start == stay.Start && stay.AgeAssessed < stay.End && person.AgeOn(stay.AgeAssessed) < 16 && person.Number % 2 == 0;

    private static void GoOn(SampleRandom random, SamplePlacement placement)
    {
        var (start, end, type) = (placement.Start, placement.End, placement.Type);
        (placement.Fits, placement.Assessed, placement.Approved) = (start, start, start);
        if (type is "P1" && random.Chance(350))
        {
            placement.Assessed = Math.Min(end, start + (random.Chance(850) ? random.Between(6, 14) : random.Between(15, 30)));
        }
        else if (type is "U3" && random.Chance(300))
        {
            var isExtended = random.Chance(250);
            placement.Approved = Math.Min(end, start + (isExtended ? TemporaryApproval + random.Between(10, random.Chance(800) ? 56 : 75) : random.Between(30, random.Chance(900) ? TemporaryApproval : TemporaryApproval + 20)));
            placement.Extended = isExtended ? start + TemporaryApproval : placement.Extended;
        }
        else if (type is "U6" && placement.IsEmergency && random.Chance(200))
        {
            placement.Fits = Math.Min(end, start + (random.Chance(850) ? random.Between(2, 8) : random.Between(9, 15)));
        }

        if (type is "U3" or "U6" or "K2" && end - start > 260 && random.Chance(type is "K2" ? 200 : 550))
        {
            placement.Settled = Math.Max(placement.Approved, start + random.Between(120, 255));
            placement.IsReduced = random.Chance(500);
        }
    }

    private static string TypeOf(SamplePerson person, SampleStay stay, int start)
    {
        var random = person.Random;
        var age = person.AgeOn(start);
        var type = stay.Kind switch
        {
            SampleStayKind.Detention => "R5",
            SampleStayKind.ShortBreak or SampleStayKind.ShortBreakSeries => random.Chance(600) ? "K2" : "U6",
            _ when start >= stay.PlacedForAdoption && start < stay.Disrupted => random.Chance(150) ? "A5" : "A6",
            _ when IsAgeInDoubt(person, stay, start) => "H5",
            _ => (age < 2 ? ForBabies : age < 10 ? ForChildren : age < 16 ? ForTeenagers : ForOldest).Pick(random),
        };
        return type is "H5" or "P2" && start >= SupportedAccommodation ? "K3" : type;
    }
}
