namespace ComplianceChecker.Evaluation;

/// <summary>A clock that runs on a case.</summary>
/// <param name="Start">The day it starts, as a day number.</param>
/// <param name="End">The day the duty ends; <c>Never</c> if there is none.</param>
/// <param name="StartRow">The row of the record that started it; -1 for a birthday.</param>
/// <param name="MergedFrom">Where periods were merged, the first of its rows in the list of merged rows.</param>
/// <param name="MergedCount">How many rows were merged; 0 where none were.</param>
/// <param name="UnknownBefore">If the true start is an unknown earlier day, the earliest day from which records may be taken as whole; <c>None</c> otherwise.</param>
/// <param name="StartMinute">The time of day it starts, in minutes after midnight; <c>NoTime</c> where none is known or none matters.</param>
internal readonly record struct RunningClock(int Start, int End, int StartRow, int MergedFrom, int MergedCount, int UnknownBefore, int StartMinute = -1);
