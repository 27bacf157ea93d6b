using NodaTime;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>What a synthetic extract is to be like.</summary>
/// <param name="Cases">How many children and young people, from 1 to <see cref="MostCases"/>.</param>
/// <param name="Seed">Chooses among extracts of the same options; the same seed gives the same bytes everywhere.</param>
/// <param name="AsAt">The day on which the extract is taken, from <see cref="FirstAsAt"/> to <see cref="LastAsAt"/>; nothing in it is later.</param>
/// <param name="Years">How many years before that day periods of care may begin, from 1 to <see cref="MostYears"/>.</param>
/// <param name="IsClean">Whether it is to have no data problem at all; else it has some of each sort.</param>
public sealed record SampleOptions(int Cases, long Seed, LocalDate AsAt, int Years = SampleOptions.UsualYears, bool IsClean = false)
{
    /// <summary>The cases of a council of middling size.</summary>
    public const int UsualCases = 900;

    /// <summary>The seed that is used where none is chosen.</summary>
    public const long UsualSeed = 1;

    /// <summary>The years that are told of where none are chosen.</summary>
    public const int UsualYears = 5;

    /// <summary>More than ten times the children in contact with every council of England.</summary>
    public const int MostCases = 5_000_000;

    /// <summary>The longest history.</summary>
    public const int MostYears = 20;

    /// <summary>The first day on which an extract can be taken.</summary>
    public static readonly LocalDate FirstAsAt = new(1990, 1, 1);

    /// <summary>The last day on which an extract can be taken.</summary>
    public static readonly LocalDate LastAsAt = new(2100, 12, 31);

    /// <summary>Whether each value lies in its range.</summary>
    public bool IsValid => Cases is >= 1 and <= MostCases && Years is >= 1 and <= MostYears && AsAt >= FirstAsAt && AsAt <= LastAsAt;
}
