using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>A cell of a sheet: a text, a number (a day is one), or nothing.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Value">The text; null for a number or nothing.</param>
/// <param name="Number">The number; null for a text or nothing.</param>
internal readonly record struct SheetCell(CellStyle Style, string? Value, double? Number)
{
    // Excel counts 1900 as a leap year, so that its days are those of the calendar only from March 1900 on.
    private static readonly int FirstDay = DayNumber.Of(1900, 3, 1);
    private static readonly int DayZero = DayNumber.Of(1899, 12, 30);

    /// <summary>A text; nothing for none.</summary>
    public static SheetCell Text(string? text, CellStyle style = CellStyle.Text) => new(CsvCells.LooksLikeFormula(text ?? "") ? Guarded(style) : style, text is { Length: > 0 } ? text : null, null);

    /// <summary>A whole number; nothing for none.</summary>
    public static SheetCell Count(int? count) => new(CellStyle.Count, null, count);

    /// <summary>A number in a style; nothing for none.</summary>
    public static SheetCell Of(decimal? number, CellStyle style) => new(style, null, (double?)number);

    /// <summary>A day with its time, where it has one; a day before March 1900, which Excel cannot hold, as a text.</summary>
    /// <param name="day">The day number; <c>None</c> for none.</param>
    /// <param name="minute">Minutes after midnight; <c>NoTime</c> for none.</param>
    public static SheetCell Day(int day, int minute = DayNumber.NoTime) =>
        day is DayNumber.None or DayNumber.Never ? new(CellStyle.Day, null, null)
        : day < FirstDay ? new(CellStyle.Text, Timescales.Day.Iso(day, minute), null)
        : minute == DayNumber.NoTime ? new(CellStyle.Day, null, day - DayZero)
        : new(CellStyle.Moment, null, day - DayZero + (minute / 1440.0));

    /// <summary>A cell of a list.</summary>
    /// <param name="cell">What is in it.</param>
    /// <param name="style">How it looks, if it is a text.</param>
    public static SheetCell Of(ListCell cell, CellStyle style) => cell.Kind switch
    {
        ListCellKind.Text => Text(cell.Text, style),
        ListCellKind.Count => Count(cell.IsBlank ? null : cell.Number),
        _ => Day(cell.Number, cell.Minute),
    };

    private static CellStyle Guarded(CellStyle style) => style switch
    {
        CellStyle.LongText => CellStyle.GuardedLongText,
        CellStyle.Note => CellStyle.GuardedNote,
        CellStyle.Text => CellStyle.GuardedText,
        _ => style,
    };
}
