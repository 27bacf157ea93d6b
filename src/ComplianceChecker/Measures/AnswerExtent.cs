namespace ComplianceChecker.Measures;

/// <summary>How far an extract can tell whether a duty was kept.</summary>
public enum AnswerExtent
{
    /// <summary>For every case and day.</summary>
    Fully,

    /// <summary>A question stays open.</summary>
    Partly,

    /// <summary>Not at all.</summary>
    Not,
}
