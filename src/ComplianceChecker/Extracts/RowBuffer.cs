using System.Globalization;
using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>The usable rows of a file, or of several one after another, in the order of the file, as numbers.</summary>
internal sealed class RowBuffer
{
    /// <summary>Makes room for rows of one file.</summary>
    public RowBuffer(string file, string startTitle, string? endTitle, IReadOnlyList<ColumnReader> columns, int rowsAtMost, bool hasTimes = false)
        : this([new RowSource(file, startTitle, endTitle ?? "", [.. columns.Select(c => c.Title)])], endTitle is not null, columns, rowsAtMost, hasTimes)
    {
    }

    /// <summary>Makes room for rows.</summary>
    /// <param name="sources">Where the rows come from.</param>
    /// <param name="isPeriod">Whether they are periods; events otherwise.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rowsAtMost">How many rows there may be.</param>
    /// <param name="hasTimes">Whether dates have times of day.</param>
    /// <param name="keepsNumbers">Whether <see cref="Numbers"/> are wanted.</param>
    public RowBuffer(IReadOnlyList<RowSource> sources, bool isPeriod, IReadOnlyList<ColumnReader> columns, int rowsAtMost, bool hasTimes, bool keepsNumbers = false)
    {
        Sources = sources;
        SourceOfRow = Room<ushort>(sources.Count > 1 ? rowsAtMost : 0);
        Numbers = Room<int>(keepsNumbers ? rowsAtMost : 0);
        IsPeriod = isPeriod;
        Columns = columns;
        Cases = Room<int>(rowsAtMost);
        Starts = Room<int>(rowsAtMost);
        Ends = Room<int>(isPeriod ? rowsAtMost : 0);
        StartTimes = Room<short>(hasTimes ? rowsAtMost : 0);
        EndTimes = Room<short>(hasTimes && isPeriod ? rowsAtMost : 0);
        Lines = new LinesAsRead(rowsAtMost);
        Codes = [.. columns.Select(_ => Room<int>(rowsAtMost))];
    }

    /// <summary>Room that is not cleared first: every entry up to <see cref="Count"/> is written before it is read.</summary>
    private static T[] Room<T>(int entries) => GC.AllocateUninitializedArray<T>(entries);

    /// <summary>Where the rows come from.</summary>
    public IReadOnlyList<RowSource> Sources { get; }

    /// <summary>Which of <see cref="Sources"/> each row comes from; empty where there is one.</summary>
    public ushort[] SourceOfRow { get; }

    /// <summary>Which of <see cref="Sources"/> the rows that are added now come from.</summary>
    public int Source { get; set; }

    /// <summary>Which row of its file each row is, counted from 0 under the header; empty where that is not wanted.</summary>
    public int[] Numbers { get; }

    /// <summary>Whether the rows are periods.</summary>
    public bool IsPeriod { get; }

    /// <summary>The columns, in the order of <see cref="Codes"/>.</summary>
    public IReadOnlyList<ColumnReader> Columns { get; }

    /// <summary>Whether a row may stand in several of <see cref="Sources"/> without being reported, as in the returns of two years.</summary>
    public bool MayRepeatElsewhere { get; init; }

    /// <summary>The kind of record that rows of several lists are made into; null where they are of one list.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether it is reported that a row repeats another.</summary>
    public bool IsToldOf(int row, int other) => !MayRepeatElsewhere || SourceOfRow.Length == 0 || SourceOfRow[row] == SourceOfRow[other];

    /// <summary>Where a row comes from.</summary>
    public RowSource SourceOf(int row) => Sources[SourceOfRow.Length == 0 ? 0 : SourceOfRow[row]];

    /// <summary>The line of a row for a message about another: <c>214</c>, or <c>214 of visits.csv</c> where the other stands in another file.</summary>
    public string LineSeenFrom(int row, int other) => Lines[row].ToString(CultureInfo.InvariantCulture)
        + (string.Equals(SourceOf(row).File, SourceOf(other).File, StringComparison.Ordinal) ? "" : $" of {SourceOf(row).File}");

    /// <summary>Adds the row that has been written at <see cref="Count"/>.</summary>
    public void Add(int line, int number)
    {
        Lines.Add(Count, line);
        if (SourceOfRow.Length > 0)
        {
            SourceOfRow[Count] = (ushort)Source;
        }

        if (Numbers.Length > 0)
        {
            Numbers[Count] = number;
        }

        Count++;
    }

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
    public LinesAsRead Lines { get; }

    /// <summary>By column, the number of each row's text in that column.</summary>
    public int[][] Codes { get; }

    /// <summary>How many rows there are under the header, but for those that the mapping leaves out.</summary>
    public int RowsRead { get; set; }

    /// <summary>How many rows were set aside.</summary>
    public int RowsSetAside { get; set; }

    /// <summary>How many rows of each case were set aside.</summary>
    public Dictionary<int, int> SetAsideOfCase { get; } = [];

    /// <summary>What was wrong.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Where <see cref="Numbers"/> are kept, the rows that repeat others, with the line of the other: something else may come of them.</summary>
    public List<(int Row, int OtherLine, Finding Finding)> Repeats { get; } = [];

    /// <summary>Notes a row that repeats another.</summary>
    public void AddRepeat(int row, int other, Finding finding)
    {
        if (Numbers.Length > 0)
        {
            Repeats.Add((row, Lines[other], finding));
        }
        else
        {
            Findings.Add(finding);
        }
    }
}
