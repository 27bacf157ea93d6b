using System.Globalization;
using ComplianceChecker.Timescales;
using NodaTime.Text;

namespace ComplianceChecker.Reports;

/// <summary>Reads days and numbers of our own files, which a spreadsheet may have written in its own way.</summary>
internal static class SavedCells
{
    private static readonly LocalDatePattern[] Patterns =
        [LocalDatePattern.Iso, .. new[] { "d/M/uuuu", "d.M.uuuu", "d-M-uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    /// <summary>The day of a cell such as <c>2016-11-30</c>, <c>2016-11-30T14:05</c>, <c>30/11/2016</c> or <c>30.11.2016</c>, as a day number.</summary>
    /// <remarks>The day comes before the month: nothing is guessed of files saved in the American way, whose days past the twelfth are then no dates.</remarks>
    public static bool TryDay(string text, out int day)
    {
        var end = text.IndexOfAny(['T', ' ']);
        var date = end < 0 ? text : text[..end];
        foreach (var pattern in Patterns)
        {
            if (pattern.Parse(date).TryGetValue(default, out var read) && read.Year is >= 1 and <= 9999)
            {
                day = DayNumber.Of(read);
                return true;
            }
        }

        day = DayNumber.None;
        return false;
    }

    /// <summary>A whole number that is not negative.</summary>
    public static bool TryCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out count);

    /// <summary>A figure, with a point or a comma before its decimals; null for a blank cell, the mark of one that is withheld, and what is no figure.</summary>
    public static decimal? Figure(string text) =>
        decimal.TryParse(text.Replace(',', '.').TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var figure) ? figure : null;
}
