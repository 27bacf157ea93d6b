using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>Something about the case itself: its age on the day, and its attributes.</summary>
/// <param name="test">The conditions; null if nothing is asked.</param>
/// <param name="ages">The birthdays on which the age may come to pass a test, or cease to.</param>
/// <param name="born">The day of birth of each case.</param>
/// <param name="leapDay">What a birth on 29 February means in a common year.</param>
internal sealed class CaseFact(RowTest? test, int[] ages, int[] born, LeapDayBirthday leapDay) : BoundFact
{
    /// <inheritdoc/>
    public override bool Holds(int caseIndex, int day, int start) => test is null || test(-1, caseIndex, day);

    /// <inheritdoc/>
    public override void AddBreaks(int caseIndex, List<int> days)
    {
        if (born[caseIndex] == DayNumber.None)
        {
            return;
        }

        foreach (var age in ages)
        {
            if (Ages.Birthday(born[caseIndex], age, leapDay) is var day && day != DayNumber.Never)
            {
                days.Add(day);
            }
        }
    }

    /// <summary>The ages at which conditions may change: each that they name, and the next.</summary>
    public static int[] AgesOf(Conditions conditions) =>
    [
        .. conditions.All
            .Where(c => c.Subject == ConditionSubject.CaseAge)
            .SelectMany(c => c.Tests.SelectMany(t => t.Values))
            .OfType<Literal.Number>()
            .SelectMany(n => new[] { (int)Math.Floor(n.Value), (int)Math.Floor(n.Value) + 1 })
            .Where(age => age >= 0)
            .Distinct(),
    ];
}
