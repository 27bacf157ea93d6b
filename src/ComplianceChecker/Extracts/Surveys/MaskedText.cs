using System.Globalization;
using System.Text;

namespace ComplianceChecker.Extracts.Surveys;

/// <summary>Shows how a cell is written without what it says.</summary>
internal static class MaskedText
{
    private const int Longest = 20;

    /// <summary>The text with every letter as a or A and every digit as 9, cut after 20 characters; other marks are kept, so that 31/02/20 is 99/99/99.</summary>
    public static string Of(string text)
    {
        var masked = new StringBuilder(Longest);
        foreach (var rune in text.EnumerateRunes().Take(Longest))
        {
            masked.Append(Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => "A",
                UnicodeCategory.LowercaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => "a",
                UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => "9",
                UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
                _ => rune.ToString(),
            });
        }

        return masked.ToString();
    }
}
