namespace ComplianceChecker.Measures;

/// <summary>A case with overdue duties.</summary>
/// <param name="Worst">Its duty that is overdue by most days.</param>
/// <param name="Overdue">How many of its duties are overdue; at least one.</param>
/// <param name="Open">How many of its duties are open, overdue or not yet due.</param>
public sealed record OverdueCase(ExceptionRow Worst, int Overdue, int Open)
{
    /// <summary>The case's pseudonym.</summary>
    public string CaseId => Worst.CaseId;

    /// <summary>By how many calendar days its worst duty is late.</summary>
    public int MostDaysLate => Worst.Reading.DaysLate;
}
