namespace ComplianceChecker.Evaluation;

/// <summary>Conditions bound to the columns of an extract.</summary>
/// <param name="row">The row of the record in question; -1 where there is none.</param>
/// <param name="caseIndex">The case's position in the extract.</param>
/// <param name="day">The day on which an age is taken.</param>
internal delegate bool RowTest(int row, int caseIndex, int day);
