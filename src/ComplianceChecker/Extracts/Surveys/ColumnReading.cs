using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Surveys;

/// <summary>One thing that a column is read as; a column of a source may be read as several.</summary>
/// <param name="Sort">What its cells are.</param>
/// <param name="ReadAs">What it is matched to, such as <c>visits.seen</c>.</param>
/// <param name="Definition">What the dictionary says of the attribute; null for dates of records, ids and what it does not know.</param>
/// <param name="Map">What a source's text becomes; null where it stays as it is.</param>
internal sealed record ColumnReading(ColumnSort Sort, string ReadAs, AttributeDefinition? Definition = null, Func<string, string>? Map = null)
{
    /// <summary>An attribute of a kind.</summary>
    public static ColumnReading OfAttribute(string kind, string name, AttributeDefinition? definition, Func<string, string>? map = null) =>
        new(SortOf(definition), $"{kind}.{name}", definition, map);

    private static ColumnSort SortOf(AttributeDefinition? definition) => definition switch
    {
        null => ColumnSort.NotInDictionary,
        { Codes.Count: > 0 } => ColumnSort.Code,
        { Type: AttributeType.Boolean } => ColumnSort.Boolean,
        { Type: AttributeType.Number } => ColumnSort.Number,
        { Type: AttributeType.Date } => ColumnSort.Date,
        _ => ColumnSort.Text,
    };
}
