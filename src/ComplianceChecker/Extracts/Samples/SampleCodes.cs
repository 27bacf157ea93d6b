using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Words that many records of a sample share, and the days on which the return's codes changed.</summary>
internal static class SampleCodes
{
    /// <summary>Yes.</summary>
    public const string Yes = "true";

    /// <summary>No.</summary>
    public const string No = "false";

    /// <summary>The first day on which the return told planned from unplanned returns home, and whose special guardianship it is.</summary>
    public static readonly int NewEndReasons = DayNumber.Of(2018, 4, 1);

    /// <summary>The first day on which supported accommodation had a code of its own.</summary>
    public static readonly int SupportedAccommodation = DayNumber.Of(2024, 4, 1);

    private static readonly string[] Numbers = [.. Enumerable.Range(0, 61).Select(n => FormattableString.Invariant($"{n}"))];

    /// <summary>Yes or no, as files have it.</summary>
    public static string Of(bool value) => value ? Yes : No;

    /// <summary>A small number, as files have it.</summary>
    public static string Of(int value) => Numbers[value];
}
