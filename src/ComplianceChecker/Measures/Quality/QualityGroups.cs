using ComplianceChecker.Cases;

namespace ComplianceChecker.Measures.Quality;

/// <summary>The teams and workers that data quality is counted by, each case being theirs who have it on the as-at date, as in the lists of a report.</summary>
internal sealed class QualityGroups
{
    private const string Team = "team";
    private static readonly string[] Workers = ["social_worker", "iro", "personal_adviser"];

    /// <summary>The groups of an extract.</summary>
    /// <param name="extract">The extract.</param>
    /// <param name="asAt">The as-at date.</param>
    public QualityGroups(CaseExtract extract, int asAt)
    {
        var team = FieldOf(Team, extract, asAt);
        HasTeams = team is not null;
        Fields = [team ?? new QualityField(Team, [""], new int[extract.Cases.Count]), .. Workers.Select(w => FieldOf(w, extract, asAt)).OfType<QualityField>()];
    }

    /// <summary>Whether the extract says anything of teams; if not, all cases are in one.</summary>
    public bool HasTeams { get; }

    /// <summary>The team, then the workers of whom the extract says anything.</summary>
    public IReadOnlyList<QualityField> Fields { get; }

    /// <summary>All groups and periods, in the order in which they are listed: all cases and teams also by period, workers for all periods together.</summary>
    /// <param name="hasPeriods">Whether the records have dates to be counted by.</param>
    public IEnumerable<QualityPlace> Places(bool hasPeriods)
    {
        var periods = Enumerable.Range(-1, hasPeriods ? QualityPeriods.Count + 1 : 1).ToArray();
        return
        [
            .. periods.Select(p => new QualityPlace(-1, 0, p)),
            .. from team in Enumerable.Range(0, HasTeams ? Fields[0].Groups.Count : 0) from period in periods select new QualityPlace(0, team, period),
            .. from role in Enumerable.Range(1, Fields.Count - 1) from worker in Enumerable.Range(0, Fields[role].Groups.Count) select new QualityPlace(role, worker, -1),
        ];
    }

    private static QualityField? FieldOf(string name, CaseExtract extract, int asAt)
    {
        var reader = new FieldReader(name, extract, asAt);
        if (!reader.IsOfCase)
        {
            return null;
        }

        var ofCase = new int[extract.Cases.Count];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var c = 0; c < ofCase.Length; c++)
        {
            var group = reader.OfCase(c, asAt, default);
            if (!numbers.TryGetValue(group, out ofCase[c]))
            {
                numbers[group] = ofCase[c] = numbers.Count;
            }
        }

        string[] groups = [.. numbers.Keys.Order(StringComparer.Ordinal)];
        var place = new int[groups.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            place[numbers[groups[i]]] = i;
        }

        foreach (ref var group in ofCase.AsSpan())
        {
            group = place[group];
        }

        return new QualityField(name, groups, ofCase);
    }
}
