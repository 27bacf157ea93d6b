using System.Globalization;

namespace ComplianceChecker.Cases;

/// <summary>All usable records of one kind, in compact columns, by case and then by date.</summary>
/// <remarks>Rows of one case and day stand in the order of their content, so that nothing depends on the order of rows in a file. Rows equal in every column are one row.</remarks>
public sealed class RecordTable
{
    /// <summary>The kind's name, such as <c>visits</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether the records are periods; events otherwise.</summary>
    public required bool IsPeriod { get; init; }

    /// <summary>Whether more than half of the rows were set aside, so that nothing can be told from the rest.</summary>
    public bool MostlySetAside { get; init; }

    /// <summary>The files the records came from; a file of which two columns hold dates of the kind stands in it twice.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The attributes.</summary>
    public required IReadOnlyList<AttributeColumn> Columns { get; init; }

    /// <summary>How many records there are.</summary>
    public int Count => Starts.Length;

    /// <summary>The day number of each record's start date (an event's date).</summary>
    public required int[] Starts { get; init; }

    /// <summary>The day number of each period's end date, not included in the period; <c>Never</c> while it is open. Empty for events.</summary>
    public required int[] Ends { get; init; }

    /// <summary>The time of day of each record's start (an event's time), in whole minutes after midnight; -1 where it has none. Empty for kinds without times.</summary>
    public short[] StartTimes { get; init; } = [];

    /// <summary>The time of day of each period's end, in whole minutes after midnight; -1 where it has none, or while the period is open. Empty for events, and for kinds without times.</summary>
    public short[] EndTimes { get; init; } = [];

    /// <summary>The line of the file on which each record stands.</summary>
    public required LineNumbers Lines { get; init; }

    /// <summary>The column of start dates (of an event's date), as the file names it.</summary>
    public string StartTitle { get => field ?? (IsPeriod ? "start_date" : "date"); init; }

    /// <summary>The column of end dates, as the file names it.</summary>
    public string EndTitle { get; init; } = "end_date";

    /// <summary>Which of <see cref="Files"/> each record came from; empty where there is one file.</summary>
    public ushort[] FileOfRow { get; init; } = [];

    /// <summary>The columns of start and end dates of each of <see cref="Files"/>; empty where there is one file.</summary>
    public IReadOnlyList<(string Start, string End)> TitlesOfFile { get; init; } = [];

    /// <summary>The first row of each case; one more entry than there are cases.</summary>
    public required int[] FirstRow { get; init; }

    /// <summary>How many rows of each case were set aside; cases without any are not in it.</summary>
    public IReadOnlyDictionary<int, int> SetAsideOfCase { get; init; } = new Dictionary<int, int>();

    /// <summary>The column of an attribute, or null if no file has it.</summary>
    public AttributeColumn? Column(string name) => Columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    /// <summary>Where a row stands, such as <c>visits.csv line 214</c>.</summary>
    public (string File, int Line) PlaceOf(int row) => (Files[FileOfRow.Length == 0 ? 0 : FileOfRow[row]], Lines[row]);

    /// <summary>The column of a row's start date (of an event's date), as its file names it.</summary>
    public string StartTitleOf(int row) => FileOfRow.Length == 0 ? StartTitle : TitlesOfFile[FileOfRow[row]].Start;

    /// <summary>The column of a row's end date, as its file names it.</summary>
    public string EndTitleOf(int row) => FileOfRow.Length == 0 ? EndTitle : TitlesOfFile[FileOfRow[row]].End;

    /// <summary>The line of a row for a message about another: <c>214</c>, or <c>214 of visits.csv</c> where the other stands in another file.</summary>
    public string LineSeenFrom(int row, int other)
    {
        var (file, line) = PlaceOf(row);
        return line.ToString(CultureInfo.InvariantCulture) + (string.Equals(file, PlaceOf(other).File, StringComparison.Ordinal) ? "" : $" of {file}");
    }
}
