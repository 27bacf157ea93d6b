using System.Globalization;
using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>A column of a table, and what becomes of it in a copy.</summary>
/// <param name="index">Which field of the row it is.</param>
/// <param name="title">Its heading in the copy.</param>
/// <param name="treatment">What becomes of it.</param>
internal sealed class CopiedColumn(int index, string title, ColumnTreatment treatment)
{
    private readonly TextPool known = new();
    private readonly List<byte[]?> written = [null];
    private DateFormat last = DateFormat.Iso;

    /// <summary>Which field of the row it is.</summary>
    public int Index { get; } = index;

    /// <summary>Its heading in the copy.</summary>
    public string Title { get; } = title;

    /// <summary>What becomes of it.</summary>
    public ColumnTreatment Treatment { get; } = treatment;

    /// <summary>Whose identifier it holds, where it is replaced.</summary>
    public IdentifierKind Kind { get; init; } = IdentifierKind.Value;

    /// <summary>Whether it tells who or where a child is, so that nothing of it may be found in the copy.</summary>
    public bool IsIdentifying { get; init; }

    /// <summary>Whether dates are kept.</summary>
    public bool HasDates { get; init; }

    /// <summary>Whether numbers are kept.</summary>
    public bool HasNumbers { get; init; }

    /// <summary>Whether yes and no are kept, in whatever way they are written.</summary>
    public bool HasBooleans { get; init; }

    /// <summary>The words that are kept; null for every text.</summary>
    public KnownWords? Words { get; init; } = new([]);

    /// <summary>How the reader takes dates to be written, where they become less exact.</summary>
    public DateFormat Dates { get; init; } = DateFormat.Iso;

    /// <summary>What is written of a cell that is what the column keeps; nothing if it is not.</summary>
    public ReadOnlySpan<byte> Kept(ReadOnlySpan<byte> cell)
    {
        if (Words is null || (HasDates && IsDate(cell)))
        {
            return cell;
        }

        var number = known.Add(cell);
        if (number == written.Count)
        {
            var text = Encoding.UTF8.GetString(cell);
            var kept = Words.Kept(text) ?? (KeepsText(text) ? text : null);
            written.Add(ReferenceEquals(kept, text) ? [] : kept is null ? null : Encoding.UTF8.GetBytes(kept));
        }

        return written[number] switch { null => default, [] => cell, var other => other };
    }

    private bool KeepsText(string text) =>
        (HasBooleans && BooleanText.TryParse(text, out _))
        || (HasNumbers && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));

    /// <summary>Whether a cell is a date in any way of writing one; which of them was meant is for the reader to say.</summary>
    private bool IsDate(ReadOnlySpan<byte> cell)
    {
        if (DateText.Read(cell, last, anyTime: true) != DayNumber.None)
        {
            return true;
        }

        foreach (var format in DateFormat.All)
        {
            if (DateText.Read(cell, format, anyTime: true) != DayNumber.None)
            {
                last = format;
                return true;
            }
        }

        return false;
    }
}
