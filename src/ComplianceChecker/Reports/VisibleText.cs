using System.Globalization;

namespace ComplianceChecker.Reports;

/// <summary>Texts as they may be printed: a cell, a title or a file's name can hold characters that a terminal would obey instead of showing them.</summary>
public static class VisibleText
{
    private const char Substitute = '\uFFFD';

    /// <summary>The text on one line: a space for a tab or the end of a line, U+FFFD for any other character that commands a terminal or turns the direction of writing.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(IsCommand)
            ? string.Create(text.Length, text, static (shown, from) =>
            {
                for (var i = 0; i < shown.Length; i++)
                {
                    shown[i] = IsBreak(from[i]) ? ' ' : IsCommand(from[i]) ? Substitute : from[i];
                }
            })
            : text;
    }

    private static bool IsBreak(char character) => character is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsCommand(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
