namespace ComplianceChecker.Reports.Workbooks;

/// <summary>How high a row must be for its texts. Not every program works it out for itself when it opens a workbook.</summary>
internal static class RowHeight
{
    /// <summary>How high a row is that says nothing of it, in points.</summary>
    public const double Usual = 12.75;

    private const double Line = Usual;
    private const double Margin = 2.25;
    private const int MostLines = 30;

    // A letter of a text is narrower than a digit, by which columns are measured.
    private const double LettersInADigit = 1.12;

    // They are bold, and the button of the filter stands on them.
    private const double ShareOfHeadings = 0.7;

    /// <summary>The height in points; null for the usual one.</summary>
    public static double? Of(ReadOnlySpan<SheetCell> cells, IReadOnlyList<SheetColumn> columns)
    {
        if (cells.Length == 0)
        {
            return null;
        }

        var lines = 1;
        for (var i = 0; i < cells.Length && i < columns.Count; i++)
        {
            if (Wraps(cells[i].Style) && columns[i].IsSeen && cells[i].Value is { } text)
            {
                lines = Math.Max(lines, Lines(text, IsHeading(cells[i].Style) ? columns[i].Width * ShareOfHeadings : columns[i].Width * LettersInADigit));
            }
        }

        return cells[0].Style switch
        {
            CellStyle.Title => 24,
            CellStyle.Section => 20,
            _ => (Math.Min(lines, MostLines) * Line) + Margin,
        };
    }

    private static bool Wraps(CellStyle style) => style is CellStyle.LongText or CellStyle.GuardedLongText or CellStyle.StrongText or CellStyle.Note or CellStyle.GuardedNote || IsHeading(style);

    private static bool IsHeading(CellStyle style) => style is CellStyle.Heading or CellStyle.NumberHeading;

    /// <summary>How many lines a text takes, broken between words as Excel does.</summary>
    private static int Lines(string text, double width)
    {
        var room = Math.Max(1, (int)width);
        var lines = 1;
        var used = 0;
        for (int at = 0, end; at < text.Length && lines < MostLines; at = end)
        {
            end = at + 1;
            while (end < text.Length && text[end - 1] is not (' ' or '-' or '\n'))
            {
                end++;
            }

            var word = end - at;
            if (used > 0 && used + word > room + 1)
            {
                lines++;
                used = 0;
            }

            lines += (word - 1) / (room + 1);
            used += word;
            if (text[end - 1] == '\n')
            {
                lines++;
                used = 0;
            }
        }

        return lines;
    }
}
