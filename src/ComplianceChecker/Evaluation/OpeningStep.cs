namespace ComplianceChecker.Evaluation;

/// <summary>A step on the day it opens, as the conditions of its alternatives see it.</summary>
/// <param name="Row">The row of the record that started the clock, or that covers the day where periods are merged; -1 for a birthday.</param>
/// <param name="Case">The case's position in the extract.</param>
/// <param name="Started">The day the clock started.</param>
/// <param name="Opened">The day the step opens.</param>
/// <param name="Due">The day the step would be due by the alternative's own span; <c>None</c> where that cannot be told.</param>
internal readonly record struct OpeningStep(int Row, int Case, int Started, int Opened, int Due);
