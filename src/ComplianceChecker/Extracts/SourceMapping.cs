namespace ComplianceChecker.Extracts;

/// <summary>How the files of a source, such as a statutory return, become cases and records. Read from a file under <c>rules/sources</c>.</summary>
public sealed class SourceMapping
{
    internal SourceMapping()
    {
    }

    /// <summary>The source's name for people.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>The tables, each known by its columns.</summary>
    internal IReadOnlyList<SourceTable> Tables { get; init; } = [];

    /// <summary>The names, folded, of sheets and files that belong to the source and hold no records, such as its guidance.</summary>
    internal IReadOnlySet<string> WithoutRecords { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Where the cases come from, the first that has a case being the one that counts.</summary>
    internal IReadOnlyList<SourceCases> Cases { get; init; } = [];

    /// <summary>Whether the first table that cases come from is a register of them: one of which no records are made.</summary>
    internal bool CasesAreWhole => !Records.Any(r => string.Equals(r.Table, Cases[0].Table, StringComparison.Ordinal));

    /// <summary>The attributes of a case.</summary>
    internal IReadOnlyList<SourceAttribute> CaseAttributes { get; init; } = [];

    /// <summary>By attribute of a case, the table of which it says whether the case is in it.</summary>
    internal IReadOnlyDictionary<string, string> InTable { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The kinds of record.</summary>
    internal IReadOnlyList<SourceRecord> Records { get; init; } = [];

    /// <summary>By table, the columns that it finds in others.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<SourceLookup>> Lookups { get; init; } = new Dictionary<string, IReadOnlyList<SourceLookup>>(StringComparer.Ordinal);

    /// <summary>How the source's own year is told; null if it has none.</summary>
    internal SourceYear? Year { get; init; }
}
