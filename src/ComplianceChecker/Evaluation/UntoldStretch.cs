namespace ComplianceChecker.Evaluation;

/// <summary>Days on which a clock runs and nothing can be said of its step (evaluation.md, 11 and 12).</summary>
/// <param name="Case">The case's position in the extract.</param>
/// <param name="StartRow">The row of the record that started the clock; -1 for a birthday.</param>
/// <param name="Started">The day the clock started, as a day number.</param>
/// <param name="From">The first such day.</param>
/// <param name="To">The day after the last; <c>Never</c> if there is no end.</param>
/// <param name="Ends">The day the duty ends; <c>Never</c> if there is none.</param>
/// <param name="FirstKnown">The first known matching event of the clock; <c>None</c> if there is none.</param>
public readonly record struct UntoldStretch(int Case, int StartRow, int Started, int From, int To, int Ends, int FirstKnown);
