using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Of which kinds the past is not known in full.</summary>
internal static class ExtractHistories
{
    /// <summary>What extract.json says of each kind, else its source, and for the other kinds of event the day that the caller gave.</summary>
    public static Dictionary<string, KindHistory> Of(ExtractSettings settings, ExtractOptions options, IEnumerable<RecordTable> tables, IReadOnlyDictionary<string, KindHistory>? source = null)
    {
        var histories = new Dictionary<string, KindHistory>(settings.Histories, StringComparer.Ordinal);
        foreach (var (kind, history) in source ?? settings.Histories)
        {
            _ = histories.TryAdd(kind, history);
        }

        if (options.RecordsFrom is { } from)
        {
            foreach (var table in tables.Where(t => !t.IsPeriod && !histories.ContainsKey(t.Kind)))
            {
                histories[table.Kind] = new KindHistory(from, LatestOnly: false, Where: null);
            }
        }

        return histories;
    }
}
