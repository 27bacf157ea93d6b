namespace ComplianceChecker.Timescales;

/// <summary>The school terms of one local authority, in order.</summary>
/// <remarks>The days between two terms belong to the term before them, so that every day from the first term's first to the last term's last is in one.</remarks>
public sealed class TermCalendar
{
    private readonly int[] firsts;
    private readonly int[] lasts;

    /// <summary>Makes a calendar of terms.</summary>
    /// <param name="name">The name that rule sets call it by.</param>
    /// <param name="terms">The terms by date, none overlapping another; first and last day both included.</param>
    /// <exception cref="ArgumentException">The terms are not in order.</exception>
    public TermCalendar(string name, IEnumerable<SchoolTerm> terms)
    {
        Name = name;
        SchoolTerm[] all = [.. terms];
        Terms = all;
        firsts = [.. all.Select(t => DayNumber.Of(t.First))];
        lasts = [.. all.Select(t => DayNumber.Of(t.Last))];
        for (var i = 0; i < firsts.Length; i++)
        {
            if (lasts[i] < firsts[i] || (i > 0 && firsts[i] <= lasts[i - 1]))
            {
                throw new ArgumentException("Terms must follow one another, each ending on or after the day it begins.", nameof(terms));
            }
        }
    }

    /// <summary>The name that rule sets call it by.</summary>
    public string Name { get; }

    /// <summary>The terms, by date.</summary>
    public IReadOnlyList<SchoolTerm> Terms { get; }

    /// <summary>The last day of the term that follows the one in which a day falls.</summary>
    /// <returns>The day number, or <see cref="DayNumber.None"/> if the calendar does not have both terms.</returns>
    public int LastDayOfNextTerm(int day)
    {
        var at = Array.BinarySearch(firsts, day);
        var term = at >= 0 ? at : ~at - 1;
        return term >= 0 && term + 1 < lasts.Length ? lasts[term + 1] : DayNumber.None;
    }
}
