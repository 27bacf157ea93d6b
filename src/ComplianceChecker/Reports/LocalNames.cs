using ComplianceChecker.Cases;

namespace ComplianceChecker.Reports;

/// <summary>What a file that stays with the team joins to case ids, such as a child's name.</summary>
/// <remarks>It goes into the lists that are written to a folder, and nowhere else: into no measure, no <c>run.json</c>, no log and no message.</remarks>
public sealed class LocalNames
{
    private readonly Dictionary<string, string[]> rows;

    internal LocalNames(IReadOnlyList<string> columns, Dictionary<string, string[]> rows)
    {
        Columns = columns;
        this.rows = rows;
    }

    /// <summary>The columns besides the case id, as the file heads them.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Whether the file names a case.</summary>
    public bool Has(string caseId) => rows.ContainsKey(Written(caseId));

    /// <summary>What the file has of a case in a column, counted from 0; empty where it does not name the case.</summary>
    public string Of(string caseId, int column) => rows.TryGetValue(Written(caseId), out var row) ? row[column] : "";

    /// <summary>An id as it is looked up: without blanks round it, its letters put together.</summary>
    internal static string Written(string caseId) => ComposedLetters.Of(caseId.Trim());
}
