namespace ComplianceChecker.Measures;

/// <summary>The age bands of <c>--by age_band</c>: those of the published statistics of looked-after children, and those of care leavers.</summary>
public static class AgeBand
{
    /// <summary>The name of the field.</summary>
    public const string Field = Rules.Indicator.AgeBand;

    /// <summary>The youngest age of each band, in whole years, and its name. Names come in the order of ages when they are sorted, and a spreadsheet takes none of them for a date.</summary>
    private static readonly (int From, string Name)[] Bands =
        [(22, "22 and over"), (19, "19 to 21"), (18, "18"), (16, "16 to 17"), (10, "10 to 15"), (5, "05 to 09"), (1, "01 to 04")];

    private const string Youngest = "00 (under 1)";

    /// <summary>The names of all bands.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Bands.Select(b => b.Name), Youngest];

    /// <summary>The band of an age in whole years; the first for a child not born yet.</summary>
    public static string Of(int age)
    {
        foreach (var (from, name) in Bands)
        {
            if (age >= from)
            {
                return name;
            }
        }

        return Youngest;
    }
}
