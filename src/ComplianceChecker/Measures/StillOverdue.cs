namespace ComplianceChecker.Measures;

/// <summary>Something overdue that an earlier report listed as well.</summary>
/// <param name="Row">Its row now.</param>
/// <param name="DaysLateBefore">How many days late it was then.</param>
public sealed record StillOverdue(ExceptionRow Row, int DaysLateBefore);
