using System.Globalization;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>What a look over the values of a column showed.</summary>
/// <param name="title">Its heading.</param>
/// <param name="identifying">What it holds that tells who somebody is; such a column is not read.</param>
internal sealed class ColumnLook(string title, IdentifyingSort identifying)
{
    private const int ShortestId = 3;
    private const int LongestId = 20;

    /// <summary>Between these numbers lie the days from 1954 to 2064 as Excel counts them.</summary>
    private const double FirstSerial = 20_000;
    private const double LastSerial = 60_000;

    private readonly TextPool texts = new();
    private readonly List<int> rowsOf = [0];
    private int idLike;
    private int serials;

    /// <summary>Its heading.</summary>
    public string Title { get; } = title;

    /// <summary>The heading as headings are compared.</summary>
    public string Folded { get; } = FoldedHeading.Of(title);

    /// <summary>The heading's words.</summary>
    public string[] Words { get; } = HeadingWords.Of(title);

    /// <summary>What it holds that tells who somebody is.</summary>
    public IdentifyingSort Identifying { get; private set; } = identifying;

    /// <summary>Whether it tells who somebody is, and so is never read.</summary>
    public bool IsIdentifying => Identifying != IdentifyingSort.None;

    /// <summary>How many values are not blank.</summary>
    public int Filled { get; private set; }

    /// <summary>How many are blank.</summary>
    public int Blank { get; private set; }

    /// <summary>How many different values there are.</summary>
    public int Distinct => texts.Count - 1;

    /// <summary>In which ways its values read as dates.</summary>
    public DateLook Dates { get; } = new();

    /// <summary>Whether all its values look like ids: short, without blanks, with a digit.</summary>
    public bool IsIdLike => Filled > 0 && idLike == Filled;

    /// <summary>Whether all its values are whole numbers as Excel keeps dates.</summary>
    public bool IsSerial => Filled > 0 && serials == Filled;

    /// <summary>The different values, the most frequent first.</summary>
    public IEnumerable<(string Text, int Rows)> Values =>
        Enumerable.Range(1, Distinct).Select(i => (Text: texts.TextOf(i), Rows: rowsOf[i])).OrderByDescending(v => v.Rows).ThenBy(v => v.Text, StringComparer.Ordinal);

    /// <summary>Notes that another file of the same table shows it to tell who somebody is.</summary>
    public void NoteIdentifying(IdentifyingSort sort) => Identifying = Identifying == IdentifyingSort.None ? sort : Identifying;

    /// <summary>Looks at a cell, which has no blanks round it.</summary>
    public void Add(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            Blank++;
            return;
        }

        Filled++;
        Dates.Add(cell);
        idLike += cell.Length is >= ShortestId and <= LongestId && cell.IndexOf((byte)' ') < 0 && cell.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0 ? 1 : 0;
        serials += cell.Length == 5 && double.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FirstSerial and <= LastSerial ? 1 : 0;
        var text = texts.Add(cell);
        if (text == rowsOf.Count)
        {
            rowsOf.Add(0);
        }

        rowsOf[text]++;
    }
}
