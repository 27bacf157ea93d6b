namespace ComplianceChecker.Evaluation;

/// <summary>How an obligation stands at an as-at date (evaluation.md, 5).</summary>
public enum ObligationStatus
{
    /// <summary>Done on or before the due date.</summary>
    Met,

    /// <summary>Done after the due date.</summary>
    MetLate,

    /// <summary>Open, and the as-at date is on or before the due date.</summary>
    NotDue,

    /// <summary>Open, and the as-at date is after the due date.</summary>
    Overdue,

    /// <summary>The duty ended with the step not done, after the due date.</summary>
    Missed,

    /// <summary>The duty ended with the step not done, on or before the due date: no breach.</summary>
    Lapsed,

    /// <summary>Lawfully set aside.</summary>
    Excused,
}
