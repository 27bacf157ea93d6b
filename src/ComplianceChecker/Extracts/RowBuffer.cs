using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>The usable rows of one file in the order of the file, as numbers.</summary>
internal sealed class RowBuffer
{
    /// <summary>Makes room for rows.</summary>
    public RowBuffer(string file, string startTitle, string? endTitle, IReadOnlyList<ColumnReader> columns, int rowsAtMost, bool hasTimes = false)
    {
        var isPeriod = endTitle is not null;
        StartTitle = startTitle;
        EndTitle = endTitle ?? "";
        File = file;
        IsPeriod = isPeriod;
        Columns = columns;
        Cases = Room<int>(rowsAtMost);
        Starts = Room<int>(rowsAtMost);
        Ends = Room<int>(isPeriod ? rowsAtMost : 0);
        StartTimes = Room<short>(hasTimes ? rowsAtMost : 0);
        EndTimes = Room<short>(hasTimes && isPeriod ? rowsAtMost : 0);
        Lines = Room<int>(rowsAtMost);
        Codes = [.. columns.Select(_ => Room<int>(rowsAtMost))];
    }

    /// <summary>Room that is not cleared first: every entry up to <see cref="Count"/> is written before it is read.</summary>
    private static T[] Room<T>(int entries) => GC.AllocateUninitializedArray<T>(entries);

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The column of start dates, as the file names it.</summary>
    public string StartTitle { get; }

    /// <summary>The column of end dates, as the file names it; empty for events.</summary>
    public string EndTitle { get; }

    /// <summary>Whether the rows are periods.</summary>
    public bool IsPeriod { get; }

    /// <summary>The columns, in the order of <see cref="Codes"/>.</summary>
    public IReadOnlyList<ColumnReader> Columns { get; }

    /// <summary>How many usable rows there are.</summary>
    public int Count { get; set; }

    /// <summary>The case of each row.</summary>
    public int[] Cases { get; }

    /// <summary>The day number of each row's start.</summary>
    public int[] Starts { get; }

    /// <summary>The day number of each row's end; empty for events.</summary>
    public int[] Ends { get; }

    /// <summary>The minute of the day of each row's start, or -1; empty for kinds without times.</summary>
    public short[] StartTimes { get; }

    /// <summary>The minute of the day of each row's end, or -1; empty for events and for kinds without times.</summary>
    public short[] EndTimes { get; }

    /// <summary>The line of each row.</summary>
    public int[] Lines { get; }

    /// <summary>By column, the number of each row's text in that column.</summary>
    public int[][] Codes { get; }

    /// <summary>How many rows there are under the header.</summary>
    public int RowsRead { get; set; }

    /// <summary>How many rows were set aside.</summary>
    public int RowsSetAside { get; set; }

    /// <summary>How many rows of each case were set aside.</summary>
    public Dictionary<int, int> SetAsideOfCase { get; } = [];

    /// <summary>What was wrong.</summary>
    public List<Finding> Findings { get; } = [];
}
