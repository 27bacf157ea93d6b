namespace ComplianceChecker.Measures;

/// <summary>What one worker of a team has to do.</summary>
/// <param name="Team">The team of the cases; empty if they have none.</param>
/// <param name="Role">What the worker is to the cases.</param>
/// <param name="Worker">The worker; empty for the cases that have none.</param>
/// <param name="Overdue">How many duties are overdue.</param>
/// <param name="CasesOverdue">Of how many cases.</param>
/// <param name="MostDaysLate">By how many calendar days the worst is late; null with none overdue.</param>
/// <param name="DueSoon">How many duties are due soon.</param>
public sealed record WorkerCount(string Team, WorkerRole Role, string Worker, int Overdue, int CasesOverdue, int? MostDaysLate, int DueSoon);
