using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>A period of being looked after.</summary>
internal sealed class SampleStay
{
    /// <summary>The first day.</summary>
    public required int Start { get; init; }

    /// <summary>The day on which it ends, which may lie after the as-at date.</summary>
    public required int End { get; set; }

    /// <summary>What sort of stay it is.</summary>
    public SampleStayKind Kind { get; init; }

    /// <summary>Why it ends, as the return codes it.</summary>
    public string EndReason { get; set; } = "";

    /// <summary>The legal statuses in turn, each with its first day.</summary>
    public List<(int From, string Status)> Statuses { get; } = [];

    /// <summary>The days on which it was reviewed, earliest first.</summary>
    public List<int> Reviews { get; } = [];

    /// <summary>The day on which the child is placed for adoption; <see cref="DayNumber.Never"/> if it is not.</summary>
    public int PlacedForAdoption { get; set; } = DayNumber.Never;

    /// <summary>The first day of a status; <see cref="DayNumber.Never"/> if it does not come to it.</summary>
    public int FromOf(string status)
    {
        foreach (var (from, name) in Statuses)
        {
            if (string.Equals(name, status, StringComparison.Ordinal))
            {
                return from;
            }
        }

        return DayNumber.Never;
    }
}
