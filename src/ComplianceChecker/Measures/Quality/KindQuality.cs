using ComplianceChecker.Cases;

namespace ComplianceChecker.Measures.Quality;

/// <summary>The data quality of one kind of record.</summary>
internal sealed class KindQuality
{
    private readonly QualityGroups groups;
    private readonly SortedDictionary<string, QualityProblem> problems = new(StringComparer.Ordinal);

    /// <summary>A kind of which nothing is counted yet.</summary>
    /// <param name="name">The kind; empty for what belongs to no kind.</param>
    /// <param name="groups">The teams and workers.</param>
    public KindQuality(string name, QualityGroups groups)
    {
        this.groups = groups;
        Name = name;
        Records = new QualityCounts(groups);
        Ended = new QualityCounts(groups);
    }

    /// <summary>The kind.</summary>
    public string Name { get; }

    /// <summary>Its records; null for cases, agreed exceptions, and what belongs to no kind.</summary>
    public RecordTable? Table { get; init; }

    /// <summary>Whether there are records of it at all.</summary>
    public bool HasRecords { get; init; } = true;

    /// <summary>All records.</summary>
    public QualityCounts Records { get; }

    /// <summary>The periods that have ended by the as-at date.</summary>
    public QualityCounts Ended { get; }

    /// <summary>What is counted of its attributes.</summary>
    public IReadOnlyList<QualityItem> Items { get; init; } = [];

    /// <summary>The attributes without a column.</summary>
    public IReadOnlyList<AttributeDefinition> WithoutColumn { get; init; } = [];

    /// <summary>How many findings belong to cases of a team.</summary>
    public int LinesAt(QualityPlace place) => problems.Values.Sum(p => p.Lines.At(place));

    /// <summary>The records that an item is counted of.</summary>
    public QualityCounts RecordsOf(QualityItem item) => item.OfEnded ? Ended : Records;

    /// <summary>Counts a finding.</summary>
    public void AddProblem(string name, int caseIndex, int record, int period)
    {
        if (!problems.TryGetValue(name, out var problem))
        {
            problems[name] = problem = new QualityProblem(groups);
        }

        problem.Add(caseIndex, record, period);
    }

    /// <summary>The rows of all that is counted. There may be a million in an extract of a country, so that they are made one by one.</summary>
    public IEnumerable<QualityRow> Rows(QualityPeriods periods)
    {
        QualityPlace[] places = [.. groups.Places(Table is not null)];
        return (HasRecords ? RowsOfRecords(places, periods) : [])
            .Concat(Items.Where(i => i.Part < QualityPart.NoColumn).OrderBy(i => i.Part).ThenBy(i => i.Name, StringComparer.Ordinal).SelectMany(i => RowsOf(i, places, periods)))
            .Concat(WithoutColumn.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => Row(QualityPart.NoColumn, a.Name, QualityPlace.Total, periods, Records.At(QualityPlace.Total), null)))
            .Concat(Items.Where(i => i.Part == QualityPart.Unknown).OrderBy(i => i.Name, StringComparer.Ordinal).SelectMany(i => RowsOf(i, places, periods)))
            .Concat(problems.SelectMany(p => RowsOf(p.Key, p.Value, places, periods)));
    }

    /// <summary>The rows of all records; of workers, only how many cases they have.</summary>
    private IEnumerable<QualityRow> RowsOfRecords(QualityPlace[] places, QualityPeriods periods) =>
        from place in places
        where place.By <= 0 || Table is null
        let records = Records.At(place)
        where records > 0 || place.IsTotal
        select Row(QualityPart.Records, "", place, periods, records, null);

    /// <summary>The rows of an attribute. One that is filled everywhere, or nowhere, is so in every group, and has the row of all records alone; the optional ones are not told of workers.</summary>
    private IEnumerable<QualityRow> RowsOf(QualityItem item, QualityPlace[] places, QualityPeriods periods)
    {
        var (all, counted) = (RecordsOf(item).At(QualityPlace.Total), item.Counts.At(QualityPlace.Total));
        return
            from place in places
            where place.IsTotal || (counted > 0 && counted < all && (item.Part != QualityPart.Optional || place.By <= 0))
            let records = RecordsOf(item).At(place)
            let number = item.Counts.At(place)
            where item.Part == QualityPart.Unknown ? number > 0 : records > 0 || place.IsTotal
            select Row(item.Part, item.Name, place, periods, records, number);
    }

    private IEnumerable<QualityRow> RowsOf(string name, QualityProblem problem, QualityPlace[] places, QualityPeriods periods)
    {
        foreach (var place in places)
        {
            var isOfAll = place is { By: < 0, Period: < 0 or QualityPeriods.AtNoRecord };
            var lines = problem.Lines.At(place) + (isOfAll ? problem.WithoutCase : 0);
            if (lines > 0)
            {
                var number = problem.Records.At(place);
                int? records = HasRecords && place.Period != QualityPeriods.AtNoRecord ? Records.At(place) : null;
                yield return Row(QualityPart.Problem, name, place, periods, records, number > 0 ? number : null) with { Lines = lines };
            }
        }

        if (problem.WithoutCase > 0)
        {
            yield return new QualityRow(Name, QualityPart.Problem, name, "no_case", "", "all", null, null, problem.WithoutCase);
        }
    }

    private QualityRow Row(QualityPart part, string item, QualityPlace place, QualityPeriods periods, int? records, int? number) => new(
        Name,
        part,
        item,
        place.By < 0 ? "all" : groups.Fields[place.By].Name,
        place.By < 0 ? "" : groups.Fields[place.By].Groups[place.Group],
        place.Period < 0 ? "all" : periods.Names[place.Period],
        records,
        number,
        null);
}
