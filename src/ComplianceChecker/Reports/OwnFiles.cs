namespace ComplianceChecker.Reports;

/// <summary>The CSV files that a report may write, so that one left by an earlier run does not pass for one of this run.</summary>
public static class OwnFiles
{
    private static readonly string[] OfLists = ["case_id", "rule_id", "rule"];

    /// <summary>How each begins. A file of the same name with other columns is somebody's own.</summary>
    private static readonly (string Name, string[] Columns)[] Files =
    [
        ("obligations.csv", ["case_id", "rule_id", "started"]),
        ("exceptions.csv", OfLists),
        ("due-soon.csv", OfLists),
        ("ended.csv", OfLists),
        ("excused.csv", OfLists),
        ("changes.csv", ["change", "case_id", "rule_id"]),
        ("measure-changes.csv", ["measure_id", "rule_id", "title"]),
        (NotListedCsv.FileName, ["case_id", "rule_id", "started"]),
        ("not-evaluated.csv", ["rule_id", "case_id", "reason"]),
        ("measures.csv", ["measure_id", "rule_id", "title"]),
        ("data-quality.csv", ["severity", "file", "line"]),
    ];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Files.Select(f => f.Name);

    /// <summary>Whether a file of one of these names begins as this program writes it, however it was saved since.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="start">Its first bytes, up to the end of the first line or further.</param>
    public static bool IsOwn(string name, byte[] start)
    {
        ArgumentNullException.ThrowIfNull(start);
        var columns = Array.Find(Files, f => string.Equals(f.Name, name, StringComparison.Ordinal)).Columns;
        var end = Array.FindIndex(start, b => b is (byte)'\n' or (byte)'\r');
        using var csv = SavedCsv.Open(end < 0 ? start : start[..end]);
        return columns is not null && csv.Headers.Take(columns.Length).SequenceEqual(columns, StringComparer.Ordinal);
    }
}
