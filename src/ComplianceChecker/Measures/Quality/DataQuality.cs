namespace ComplianceChecker.Measures.Quality;

/// <summary>How good an extract is: how many records of each kind are filled in and how many have problems, by team, worker and quarter.</summary>
public sealed class DataQuality
{
    private readonly QualityPeriods periods;
    private readonly QualityGroups groups;
    private readonly IReadOnlyList<KindQuality> kinds;
    private readonly HashSet<string> used;

    /// <summary>What was counted.</summary>
    /// <param name="periods">The periods.</param>
    /// <param name="groups">The teams and workers.</param>
    /// <param name="kinds">The kinds, the cases first.</param>
    /// <param name="used">The kinds that the rules read.</param>
    internal DataQuality(QualityPeriods periods, QualityGroups groups, IReadOnlyList<KindQuality> kinds, HashSet<string> used)
    {
        this.periods = periods;
        this.groups = groups;
        this.kinds = kinds;
        this.used = used;
    }

    /// <summary>All figures: by kind (cases first), what is counted, item, group and period.</summary>
    public IEnumerable<QualityRow> Rows() => kinds.SelectMany(k => k.Rows(periods));

    /// <summary>The attributes that are least often filled of those that should be, in the kinds that the rules read; those that are filled everywhere are not among them.</summary>
    /// <param name="atMost">How many.</param>
    public IReadOnlyList<IncompleteItem> LeastComplete(int atMost) =>
    [
        .. kinds.Where(k => used.Contains(k.Name))
            .SelectMany(k => k.Items.Where(i => i.Part == QualityPart.Complete).Select(i => Incomplete(k, i)))
            .Where(i => i.Blank > 0)
            .OrderByDescending(i => (double)i.Blank / i.Records)
            .ThenByDescending(i => i.Blank)
            .ThenBy(i => i.Kind, StringComparer.Ordinal)
            .ThenBy(i => i.Item, StringComparer.Ordinal)
            .Take(atMost),
    ];

    /// <summary>How many attributes that should be filled have no column, in the kinds that the rules read.</summary>
    public int WithoutColumn => kinds.Where(k => used.Contains(k.Name)).Sum(k => k.WithoutColumn.Count(a => QualityItems.ShouldBeFilled(a, k.Table is { IsPeriod: true })));

    /// <summary>The team whose cases have the most problems; null where there are not several teams, or no problem of a case.</summary>
    public TeamProblems? MostProblems()
    {
        var teams = groups.Fields[0].Groups;
        int[] lines = [.. teams.Select((_, team) => kinds.Sum(k => k.LinesAt(new QualityPlace(0, team, -1))))];
        var all = lines.Sum();
        if (teams.Count < 2 || all == 0)
        {
            return null;
        }

        var worst = Array.IndexOf(lines, lines.Max());
        var cases = kinds[0].Records;
        return new TeamProblems(
            teams.Count(t => t.Length > 0),
            teams[worst].Length > 0,
            Percentages.Of(lines[worst], all)!.Value,
            Percentages.Of(cases.At(new QualityPlace(0, worst, -1)), cases.At(QualityPlace.Total))!.Value);
    }

    private IncompleteItem Incomplete(KindQuality kind, QualityItem item)
    {
        var records = kind.RecordsOf(item);
        var teams = groups.Fields[0].Groups;
        int? mostInOneTeam = teams.Count < 2 ? null : teams.Select((_, team) => new QualityPlace(0, team, -1)).Max(p => records.At(p) - item.Counts.At(p));
        var all = records.At(QualityPlace.Total);
        return new IncompleteItem(kind.Name, item.Name, all - item.Counts.At(QualityPlace.Total), all, mostInOneTeam);
    }
}
