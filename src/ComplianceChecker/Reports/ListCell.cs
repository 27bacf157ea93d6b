using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>A cell of a list, before any format: a text, a whole number, a day, or a day with its time.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text; null where there is none.</param>
/// <param name="Number">The number, or the day as a day number; <c>None</c> where there is none.</param>
/// <param name="Minute">The time of day in minutes after midnight; <c>NoTime</c> where there is none.</param>
internal readonly record struct ListCell(ListCellKind Kind, string? Text, int Number, int Minute)
{
    /// <summary>Whether there is nothing in it.</summary>
    public bool IsBlank => Kind == ListCellKind.Text ? string.IsNullOrEmpty(Text) : Number is DayNumber.None or DayNumber.Never;

    /// <summary>A text.</summary>
    public static ListCell OfText(string? text) => new(ListCellKind.Text, text, DayNumber.None, DayNumber.NoTime);

    /// <summary>A whole number.</summary>
    public static ListCell OfCount(int? count) => new(ListCellKind.Count, null, count ?? DayNumber.None, DayNumber.NoTime);

    /// <summary>A day, as a day number.</summary>
    public static ListCell OfDay(int day) => new(ListCellKind.Day, null, day, DayNumber.NoTime);

    /// <summary>A day with its time of day, where it has one.</summary>
    public static ListCell OfMoment(int day, int minute) => new(ListCellKind.Day, null, day, minute);
}
