using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>The kinds of which a source holds only the latest record of each case, or only those of some time.</summary>
internal static class SourceHistories
{
    private static readonly DataPlace Nowhere = new("", 0, 0);

    /// <summary>What the mapping says of each kind that is there.</summary>
    /// <param name="source">The source.</param>
    /// <param name="kinds">The kinds that are there.</param>
    /// <exception cref="ExtractException">It is not known on which day the latest records were taken.</exception>
    public static Dictionary<string, KindHistory> Of(SourceContext source, IReadOnlyCollection<string> kinds)
    {
        var partial = source.Mapping.Records.Where(r => (r.IsLatest || r.KnownFor is not null) && kinds.Contains(r.Kind, StringComparer.Ordinal)).GroupBy(r => r.Kind, StringComparer.Ordinal).ToArray();
        if (partial.Length == 0)
        {
            return new(StringComparer.Ordinal);
        }

        if (source.Settings.AsAt is not { } taken)
        {
            var titles = partial.Where(g => g.First().IsLatest).Concat(partial).Select(g => source.Dictionary.Kinds.GetValueOrDefault(g.Key)?.Title ?? g.Key).Distinct(StringComparer.Ordinal);
            throw new ExtractException([ExtractMessages.Fill(SourceMessages.LatestNeedsDay, source.Mapping.Title, string.Join(", ", titles.Order(StringComparer.Ordinal)))]);
        }

        return partial.ToDictionary(g => g.Key, g => g.First().KnownFor is { } span
            ? new KindHistory(DayNumber.ToDate(span.DayBefore(DayNumber.Of(taken), null)), LatestOnly: false, null)
            : new KindHistory(null, LatestOnly: true, Where([.. g])) { TakenBy = TakenBy([.. g]) }, StringComparer.Ordinal);
    }

    /// <summary>The attribute that has another value in each of several lists of latest records: a rule that asks for one of the values reads the latest of that list.</summary>
    private static string? TakenBy(SourceRecord[] records) => records.Length < 2 ? null : records[0].Attributes
        .Where(a => a.Constant is not null)
        .Select(a => (a.Name, Values: records.Select(r => r.Attributes.FirstOrDefault(o => string.Equals(o.Name, a.Name, StringComparison.Ordinal))?.Constant).ToArray()))
        .FirstOrDefault(a => a.Values.All(v => v is not null) && a.Values.Distinct(StringComparer.Ordinal).Count() == records.Length).Name;

    /// <summary>Of which records the latest is there: those with the values that the mapping gives every one of them.</summary>
    private static DataNode? Where(SourceRecord[] records)
    {
        var tests = records[0].Attributes
            .Where(a => a.Constant is not null && records.All(r => r.Attributes.Any(o => string.Equals(o.Name, a.Name, StringComparison.Ordinal) && string.Equals(o.Constant, a.Constant, StringComparison.Ordinal))))
            .Select(a => new DataMember(a.Name, Nowhere, new DataNode(DataNodeKind.Text, Nowhere) { Text = a.Constant! }))
            .ToArray();
        return tests.Length == 0 ? null : new DataNode(DataNodeKind.Object, Nowhere) { Members = tests };
    }
}
