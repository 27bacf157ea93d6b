using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>A placement of a child in care, and the days on which what is known of it changes.</summary>
internal sealed class SamplePlacement
{
    /// <summary>The first day.</summary>
    public required int Start { get; init; }

    /// <summary>The day on which it ends.</summary>
    public required int End { get; init; }

    /// <summary>Its sort when it begins, as the return codes it.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it was made in an emergency.</summary>
    public bool IsEmergency { get; init; }

    /// <summary>Whether someone other than the authority arranged it.</summary>
    public bool IsOthers { get; init; }

    /// <summary>How far from home it is, in miles.</summary>
    public int Miles { get; init; }

    /// <summary>Whether it lies outside the area of the authority.</summary>
    public bool IsOut { get; init; }

    /// <summary>The day from which it lies within what the carer is approved for; the first day if it always does.</summary>
    public int Fits { get; set; }

    /// <summary>The day on which the assessment of the parents is done; the first day if it was before.</summary>
    public int Assessed { get; set; }

    /// <summary>The day from which the temporary approval of the carer is extended; <see cref="DayNumber.Never"/> if it is not.</summary>
    public int Extended { get; set; } = DayNumber.Never;

    /// <summary>The day on which the carer is fully approved; the first day if it was before.</summary>
    public int Approved { get; set; }

    /// <summary>The day from which it is meant to last until 18; <see cref="DayNumber.Never"/> if it never is.</summary>
    public int Settled { get; set; } = DayNumber.Never;

    /// <summary>Whether the child agrees to fewer visits once it is settled.</summary>
    public bool IsReduced { get; set; }

    /// <summary>The days on which a row of it begins, and the day on which the last ends.</summary>
    public int[] Turns => [.. new[] { Start, Fits, Assessed, Extended, Approved, Settled }.Where(d => d >= Start && d < End).Append(End).Distinct().Order()];
}
