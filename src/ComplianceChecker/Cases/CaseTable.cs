namespace ComplianceChecker.Cases;

/// <summary>All cases, in ordinal order of their ids.</summary>
public sealed class CaseTable
{
    /// <summary>The pseudonyms, in ordinal order.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>The file the cases came from.</summary>
    public required string File { get; init; }

    /// <summary>The attributes.</summary>
    public required IReadOnlyList<AttributeColumn> Columns { get; init; }

    /// <summary>How many cases there are.</summary>
    public int Count => Ids.Count;

    /// <summary>The day number of each date of birth, or <c>None</c>.</summary>
    public required int[] Born { get; init; }

    /// <summary>The day number on which each case left the authority, or <c>Never</c>.</summary>
    public required int[] Ends { get; init; }

    /// <summary>The line of the file on which each case stands.</summary>
    public required int[] Lines { get; init; }

    /// <summary>The columns of each case's row whose value could not be used, an empty name for the row as a whole; cases without any are not in it.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> ProblemsOfCase { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>The column of dates of birth, as its file names it.</summary>
    public string BornTitle { get; init; } = "date_of_birth";

    /// <summary>The file of each case that stands in another than <see cref="File"/>.</summary>
    public IReadOnlyDictionary<int, string> OtherFileOfCase { get; init; } = new Dictionary<int, string>();

    /// <summary>Where a case stands, such as <c>cases.csv line 214</c>.</summary>
    public (string File, int Line) PlaceOf(int position) => (OtherFileOfCase.GetValueOrDefault(position, File), Lines[position]);

    /// <summary>The column of an attribute, or null if the file has none.</summary>
    public AttributeColumn? Column(string name) => Columns.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    /// <summary>The position of a case, whatever the case of its letters; -1 if there is none.</summary>
    public int IndexOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var composed = ComposedLetters.Of(id.Trim());
        for (var i = 0; i < Ids.Count; i++)
        {
            if (string.Equals(Ids[i], composed, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
