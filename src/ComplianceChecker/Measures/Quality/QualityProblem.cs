namespace ComplianceChecker.Measures.Quality;

/// <summary>One sort of problem among the records of a kind.</summary>
/// <param name="groups">The teams and workers.</param>
internal sealed class QualityProblem(QualityGroups groups)
{
    private readonly HashSet<int> seen = [];

    /// <summary>The findings that belong to a case.</summary>
    public QualityCounts Lines { get; } = new(groups);

    /// <summary>The records that have at least one.</summary>
    public QualityCounts Records { get; } = new(groups);

    /// <summary>How many findings belong to no case: to a file as a whole, or to a row of which the case is not known.</summary>
    public int WithoutCase { get; private set; }

    /// <summary>Counts a finding.</summary>
    /// <param name="caseIndex">The case; -1 for none.</param>
    /// <param name="record">The record; -1 for none.</param>
    /// <param name="period">The period in which the record starts.</param>
    public void Add(int caseIndex, int record, int period)
    {
        if (caseIndex < 0)
        {
            WithoutCase++;
            return;
        }

        Lines.Add(caseIndex, period);
        if (record >= 0 && seen.Add(record))
        {
            Records.Add(caseIndex, period);
        }
    }
}
