using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>That a step is lawfully set aside, and how the chain goes on (evaluation.md, 10).</summary>
/// <param name="Day">The day from which it is excused; <c>None</c> if it is not.</param>
/// <param name="NextOpens">The day the next step opens; <c>None</c> if none does.</param>
/// <param name="NextMinute">The time of day at which it opens; <c>NoTime</c> where none is known.</param>
/// <param name="OpensAnew">Whether the next step runs by the span of the later steps, since nothing was done.</param>
internal readonly record struct Excuse(int Day, int NextOpens, int NextMinute, bool OpensAnew)
{
    /// <summary>The step is not excused.</summary>
    public static readonly Excuse None = new(DayNumber.None, DayNumber.None, DayNumber.NoTime, OpensAnew: false);
}
