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

    /// <summary>The days on which it is reviewed.</summary>
    public SortedSet<int> Reviews { get; } = [];

    /// <summary>The days of reviews that are adjourned.</summary>
    public SortedSet<int> Adjourned { get; } = [];

    /// <summary>The day on which the child is placed for adoption; <see cref="DayNumber.Never"/> if it is not.</summary>
    public int PlacedForAdoption { get; set; } = DayNumber.Never;

    /// <summary>The day on which the adoption placement breaks down; <see cref="DayNumber.Never"/> if it does not.</summary>
    public int Disrupted { get; set; } = DayNumber.Never;

    /// <summary>The day on which the age of a child who came alone is found; <see cref="DayNumber.Never"/> if it is not in question.</summary>
    public int AgeAssessed { get; set; } = DayNumber.Never;

    /// <summary>The legal status on a day of the stay.</summary>
    public string StatusOn(int day)
    {
        var status = "";
        foreach (var (from, name) in Statuses)
        {
            status = from <= day ? name : status;
        }

        return status;
    }

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
