namespace ComplianceChecker.Measures.Quality;

/// <summary>How many records there are of one sort, by team and period, and by worker.</summary>
internal sealed class QualityCounts
{
    private readonly QualityGroups groups;
    private readonly int[] teams;
    private readonly int[][] workers;

    /// <summary>Counts of nothing yet.</summary>
    public QualityCounts(QualityGroups groups)
    {
        this.groups = groups;
        teams = new int[groups.Fields[0].Groups.Count * QualityPeriods.Count];
        workers = [.. groups.Fields.Skip(1).Select(f => new int[f.Groups.Count])];
    }

    /// <summary>The counts of the team of a case, by period.</summary>
    public Span<int> PeriodsOf(int caseIndex) => teams.AsSpan(groups.Fields[0].OfCase[caseIndex] * QualityPeriods.Count, QualityPeriods.Count);

    /// <summary>Counts records of a case for its workers, after they were counted for its team.</summary>
    public void AddToWorkers(int caseIndex, int records)
    {
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i][groups.Fields[i + 1].OfCase[caseIndex]] += records;
        }
    }

    /// <summary>Counts one record of a case.</summary>
    public void Add(int caseIndex, int period)
    {
        PeriodsOf(caseIndex)[period]++;
        AddToWorkers(caseIndex, 1);
    }

    /// <summary>How many there are in a place.</summary>
    public int At(QualityPlace place)
    {
        if (place.By > 0)
        {
            return workers[place.By - 1][place.Group];
        }

        var sum = 0;
        var (from, to) = place.By == 0 ? (place.Group, place.Group + 1) : (0, groups.Fields[0].Groups.Count);
        for (var team = from; team < to; team++)
        {
            var periods = teams.AsSpan(team * QualityPeriods.Count, QualityPeriods.Count);
            if (place.Period >= 0)
            {
                sum += periods[place.Period];
                continue;
            }

            foreach (var records in periods)
            {
                sum += records;
            }
        }

        return sum;
    }
}
