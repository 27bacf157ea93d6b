using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>Finds the first day of the period that covers a day.</summary>
/// <param name="stretches">The periods.</param>
/// <param name="column">That attribute, where the record that started the clock is of the same kind; null otherwise.</param>
internal sealed class PeriodStart(CaseStretches stretches, AttributeColumn? column)
{
    /// <summary>The first day of the period that covers a day; of several the one that the starting record belongs to, else the one begun last. <c>None</c> if none covers it.</summary>
    /// <param name="caseIndex">The case.</param>
    /// <param name="day">The day.</param>
    /// <param name="startRow">The record that started the clock; -1 for none.</param>
    public int Of(int caseIndex, int day, int startRow)
    {
        var code = column is null || startRow < 0 ? 0 : column.CodeOfRow[startRow];
        var first = DayNumber.None;
        foreach (var stretch in stretches.Of(caseIndex))
        {
            if (stretch.Start <= day && day < stretch.End && (code == 0 || stretch.Code == code))
            {
                first = Math.Max(first, stretch.Start);
            }
        }

        return first;
    }
}
