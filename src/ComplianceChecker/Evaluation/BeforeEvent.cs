using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Finds the event before which a first step is due (rule-format.md, <c>before</c>).</summary>
internal static class BeforeEvent
{
    /// <summary>The row of the first such event on or after a clock's start; -1 if there is none.</summary>
    public static int FirstRow(BoundRule bound, int start, int caseIndex)
    {
        if (bound.Before is not { Table: { } table } before)
        {
            return -1;
        }

        for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
        {
            if (table.Starts[row] >= start && before.Matches(row, caseIndex))
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>The row of the event that set a due date, because it came sooner than the step's own span ends; -1 if none did.</summary>
    /// <param name="bound">The rule.</param>
    /// <param name="chosen">The step and its span.</param>
    /// <param name="caseIndex">The case.</param>
    public static int RowThatSet(BoundRule bound, in ChosenSpan chosen, int caseIndex)
    {
        if (chosen.Step is not { Number: 1, Declared: 1 } || chosen.Alternative.Every.Unit == SpanUnit.Hours || FirstRow(bound, chosen.Clock.Start, caseIndex) is not (>= 0 and var row))
        {
            return -1;
        }

        var due = bound.Rule.DueDay(chosen.Alternative.Every, chosen.ReckonedFrom);
        return due != DayNumber.None && bound.Before!.Table!.Starts[row] <= due ? row : -1;
    }
}
