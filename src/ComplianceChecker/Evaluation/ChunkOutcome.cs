namespace ComplianceChecker.Evaluation;

/// <summary>What a rule gives on a run of cases.</summary>
/// <param name="Obligations">The obligations, in order.</param>
/// <param name="Untold">Days of which nothing can be said.</param>
/// <param name="RowsWithoutClock">Rows that match <c>starts</c> and open no clock.</param>
/// <param name="CasesBeyondCalendar">Cases with a due date that cannot be told.</param>
internal sealed record ChunkOutcome(PackedObligations Obligations, UntoldStretch[] Untold, int[] RowsWithoutClock, int[] CasesBeyondCalendar)
{
    public static readonly ChunkOutcome Empty = new(PackedObligations.None, [], [], []);
}
