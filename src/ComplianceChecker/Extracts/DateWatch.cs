using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>Reads a file's dates, and notices when all of them are written in another way than was declared.</summary>
/// <param name="format">How dates are written.</param>
/// <param name="anyTime">Whether a time of day may follow.</param>
/// <param name="orIso">Whether ISO 8601, which cannot be mistaken for another, is read too.</param>
internal sealed class DateWatch(DateFormat format, bool anyTime, bool orIso = false)
{
    private readonly List<DateFormat> others = [.. DateFormat.All.Where(f => !ReferenceEquals(f, format) && !(orIso && ReferenceEquals(f, DateFormat.Iso)))];
    private bool anyRead;
    private bool anyUnread;

    /// <summary>How dates are written.</summary>
    public DateFormat Format => format;

    /// <summary>The day number of a cell, or <see cref="DayNumber.None"/> if it is no date.</summary>
    public int Read(ReadOnlySpan<byte> cell)
    {
        var day = DateText.Read(cell, format, anyTime);
        if (day == DayNumber.None && orIso && !cell.IsEmpty)
        {
            day = DateText.Read(cell, DateFormat.Iso, anyTime);
        }

        if (day != DayNumber.None)
        {
            anyRead = true;
        }
        else if (!anyRead && !cell.IsEmpty)
        {
            anyUnread = true;
            for (var i = others.Count - 1; i >= 0; i--)
            {
                if (DateText.Read(cell, others[i], anyTime: true) == DayNumber.None)
                {
                    others.RemoveAt(i);
                }
            }
        }

        return day;
    }

    /// <summary>The time of day of a cell in which <see cref="Read"/> has found a date, in whole minutes after midnight; -1 if it has none.</summary>
    public short TimeOf(ReadOnlySpan<byte> cell) =>
        DateText.TimeOf(cell, orIso && !cell.IsEmpty && DateText.Read(cell, format, anyTime) == DayNumber.None ? DateFormat.Iso : format);

    /// <summary>Whether a cell that is no date would be one without its time of day.</summary>
    public bool HasTime(ReadOnlySpan<byte> cell) => !anyTime && DateText.Read(cell, format, anyTime: true) != DayNumber.None;

    /// <summary>Stops the run if no date could be read and all of them can be read in another way.</summary>
    /// <exception cref="ExtractException">They are all written in another way.</exception>
    public void Check(string file)
    {
        if (!anyRead && anyUnread && others.Count > 0)
        {
            throw new ExtractException([ExtractMessages.Fill(
                ExtractMessages.DatesOtherWay, file, format.Name, format.Example, string.Join(" or ", others.Select(f => f.Name)), others[0].Name)]);
        }
    }
}
