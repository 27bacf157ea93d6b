using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>The day lies inside a matching period that began at least so long before.</summary>
/// <param name="records">The records of the periods.</param>
/// <param name="stretches">The periods, joined where they are to be.</param>
/// <param name="atLeast">How long before.</param>
/// <param name="calendar">Working days.</param>
internal sealed class InForFact(FactRecords records, Func<int, List<(int Start, int End)>> stretches, Span atLeast, WorkingDayCalendar? calendar) : BoundFact
{
    /// <inheritdoc/>
    public override bool Holds(int caseIndex, int day, int start) =>
        stretches(caseIndex).Exists(s => day < s.End && Reached(s.Start) is var reached && reached != DayNumber.None && reached <= day);

    /// <inheritdoc/>
    public override bool BeginsUnknown(int caseIndex, int day) =>
        stretches(caseIndex).Exists(s => day < s.End && Reached(s.Start) == day && records.HasUnknownStart(caseIndex, s.Start, s.Start));

    /// <inheritdoc/>
    public override void AddBreaks(int caseIndex, List<int> days)
    {
        foreach (var (start, end) in stretches(caseIndex))
        {
            if (Reached(start) is var reached && reached != DayNumber.None)
            {
                days.Add(reached);
            }

            if (end != DayNumber.Never)
            {
                days.Add(end);
            }
        }
    }

    private int Reached(int start) => atLeast.DueDay(start, calendar);
}
