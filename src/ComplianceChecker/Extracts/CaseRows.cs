using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>The rows of the file of cases, as numbers, in the order of the file.</summary>
internal sealed class CaseRows(string file, string bornColumn, string endColumn, IReadOnlyList<ColumnReader> columns, int rowsAtMost = 0, TextPool? ids = null)
{
    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    /// <summary>Its column of dates of birth.</summary>
    public string BornColumn { get; } = bornColumn;

    /// <summary>Its column of end dates.</summary>
    public string EndColumn { get; } = endColumn;

    /// <summary>Its attributes.</summary>
    public IReadOnlyList<ColumnReader> Columns { get; } = columns;

    /// <summary>The distinct ids, numbered as they were met.</summary>
    public TextPool Ids { get; } = ids ?? new(rowsAtMost);

    /// <summary>The number of each row's id.</summary>
    public List<int> Numbers { get; } = new(rowsAtMost);

    /// <summary>The day number of each row's date of birth, or <see cref="DayNumber.None"/>.</summary>
    public List<int> Born { get; } = new(rowsAtMost);

    /// <summary>The day number of each row's end date, or <see cref="DayNumber.Never"/>.</summary>
    public List<int> Ends { get; } = new(rowsAtMost);

    /// <summary>Which row of the file each row is, counted from 0 under the header; empty where nobody asks.</summary>
    public List<int> RowNumbers { get; } = [];

    /// <summary>The line of each row.</summary>
    public List<int> Lines { get; } = new(rowsAtMost);

    /// <summary>By column, the number of each row's text.</summary>
    public List<int>[] Codes { get; } = [.. columns.Select(_ => new List<int>(rowsAtMost))];

    /// <summary>How many rows there are under the header.</summary>
    public int RowsRead { get; set; }

    /// <summary>How many rows were set aside.</summary>
    public int RowsSetAside { get; set; }

    /// <summary>By number of an id, the columns whose value could not be used; an empty name for a row as a whole.</summary>
    public Dictionary<int, SortedSet<string>> Problems { get; } = [];

    /// <summary>What was wrong.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Notes a column whose value of a case could not be used.</summary>
    public void AddProblem(int number, string column)
    {
        if (!Problems.TryGetValue(number, out var columns))
        {
            Problems[number] = columns = new SortedSet<string>(StringComparer.Ordinal);
        }

        columns.Add(column);
    }
}
