using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>The due dates for which a rule is in force, as day numbers (rule-format.md, <c>inForce</c>).</summary>
internal sealed class ForceRanges
{
    private readonly (int From, int To)[] ranges;

    /// <summary>The ranges of a rule, in order; none means always.</summary>
    public ForceRanges(IReadOnlyList<InForce> inForce) =>
        ranges = inForce.Count == 0
            ? [(DayNumber.None, DayNumber.Never)]
            : [.. inForce.Select(r => (r.From is { } from ? DayNumber.Of(from) : DayNumber.None, r.To is { } to ? DayNumber.Of(to) : DayNumber.Never))];

    /// <summary>Whether an obligation due on a day belongs to the rule.</summary>
    public bool Covers(int due)
    {
        foreach (var (from, to) in ranges)
        {
            if (due >= from && due <= to)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The day on which a step opens again that was due on a day on which the rule was not in force; <c>None</c> if it was, or never is again.</summary>
    public int OpensAgain(int due)
    {
        foreach (var (from, to) in ranges)
        {
            if (due <= to)
            {
                return due < from ? from : DayNumber.None;
            }
        }

        return DayNumber.None;
    }

    /// <summary>Whether nothing that opens on a day or later can be due while the rule is in force.</summary>
    public bool IsOverBy(int day) => ranges[^1].To < day;

    /// <summary>Whether the rule comes back into force on a day, another having taken its place for a while.</summary>
    public bool BeginsAgain(int day) => Array.FindIndex(ranges, r => r.From == day) > 0;

    /// <summary>Whether the rule comes into force on a day.</summary>
    public bool Begins(int day) => Array.Exists(ranges, r => r.From == day);
}
