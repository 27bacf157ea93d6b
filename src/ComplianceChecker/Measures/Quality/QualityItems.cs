using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures.Quality;

/// <summary>Which attributes of a kind are counted, and how.</summary>
internal static class QualityItems
{
    private static readonly int[] FilledOrNot = [0, 1];

    /// <summary>The attributes that tell how a period ended: a blank is a lack once it has.</summary>
    private static readonly string[] OfTheEnd = ["end_reason", "outcome"];

    /// <summary>What is counted of the cases: the date of birth, and the attributes.</summary>
    public static QualityItem[] Of(CaseTable cases, QualityGroups groups) =>
    [
        new QualityItem(QualityPart.Complete, "date_of_birth", Filled(cases.Born, DayNumber.None), FilledOrNot, OfEnded: false, new QualityCounts(groups)),
        .. cases.Columns.SelectMany(c => Of(c, isPeriod: false, groups)),
    ];

    /// <summary>What is counted of a kind of record: its times of day where it has them, and the attributes.</summary>
    public static QualityItem[] Of(RecordTable table, QualityGroups groups) =>
    [
        .. OfTimes(table.StartTimes, table.IsPeriod ? "start_time" : "time", ofEnded: false, groups),
        .. OfTimes(table.EndTimes, "end_time", ofEnded: true, groups),
        .. table.Columns.SelectMany(c => Of(c, table.IsPeriod, groups)),
    ];

    /// <summary>The attributes that the dictionary has of a kind and no file has a column for; not those of which a blank stands for a value.</summary>
    public static IEnumerable<AttributeDefinition> WithoutColumn(KindDefinition? kind, IEnumerable<AttributeColumn> columns) =>
        (kind?.Attributes.Values ?? []).Where(a => a.Blank is null && columns.All(c => !string.Equals(c.Name, a.Name, StringComparison.Ordinal)));

    /// <summary>Whether a blank is a lack: it says nothing of its own.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="isPeriod">Whether its records are periods.</param>
    public static bool ShouldBeFilled(AttributeDefinition attribute, bool isPeriod) => !attribute.BlankIsNormal || IsOfTheEnd(attribute, isPeriod);

    private static IEnumerable<QualityItem> Of(AttributeColumn column, bool isPeriod, QualityGroups groups)
    {
        if (column.Definition is not { } definition)
        {
            yield break;
        }

        if (definition.Blank is null)
        {
            var part = ShouldBeFilled(definition, isPeriod) ? QualityPart.Complete : QualityPart.Optional;
            yield return new QualityItem(part, column.Name, column.CodeOfRow, [.. column.Values.Select((_, code) => code == 0 ? 0 : 1)], IsOfTheEnd(definition, isPeriod), new QualityCounts(groups));
        }

        if (column.HasUnknown)
        {
            yield return new QualityItem(QualityPart.Unknown, column.Name, column.CodeOfRow, [.. column.Values.Select((_, code) => column.IsUnknownCode(code) ? 1 : 0)], OfEnded: false, new QualityCounts(groups));
        }
    }

    private static QualityItem[] OfTimes(short[] times, string name, bool ofEnded, QualityGroups groups) =>
        times.Length == 0 ? [] : [new QualityItem(QualityPart.Complete, name, Filled(times, (short)DayNumber.NoTime), FilledOrNot, ofEnded, new QualityCounts(groups))];

    private static int[] Filled<T>(T[] values, T blank)
        where T : IEquatable<T> => Array.ConvertAll(values, v => v.Equals(blank) ? 0 : 1);

    private static bool IsOfTheEnd(AttributeDefinition attribute, bool isPeriod) => isPeriod && OfTheEnd.Contains(attribute.Name, StringComparer.Ordinal);
}
