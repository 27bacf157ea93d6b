using System.Buffers;
using System.Globalization;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Texts as a cell of Excel can hold them.</summary>
internal static class ExcelText
{
    /// <summary>How many characters a cell holds.</summary>
    public const int Longest = 32767;

    private const char Substitute = '\uFFFD';
    private const char Ellipsis = '…';

    private static readonly SearchValues<char> Doubtful = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c), .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\uFFFE', '\uFFFF', '_']);

    /// <summary>The text as the file has it: U+FFFD for what XML cannot hold, and <c>_x005F_</c> for an underscore that Excel would take for the beginning of a character's code.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCut">Whether it is longer than a cell can hold, and therefore cut.</param>
    public static string Of(string text, out bool isCut)
    {
        isCut = text.Length > Longest;
        var kept = isCut ? text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)] + Ellipsis : text;
        return kept.AsSpan().IndexOfAny(Doubtful) < 0 ? kept : Escaped(kept);
    }

    /// <summary>The text with U+FFFD for each character that XML cannot hold.</summary>
    public static string Shown(string text)
    {
        var shown = text.ToCharArray();
        for (var i = 0; i < shown.Length; i++)
        {
            if (char.IsHighSurrogate(shown[i]) && i + 1 < shown.Length && char.IsLowSurrogate(shown[i + 1]))
            {
                i++;
            }
            else if (!IsXml(shown[i]))
            {
                shown[i] = Substitute;
            }
        }

        return new string(shown);
    }

    private static string Escaped(string text)
    {
        var shown = Shown(text);
        for (var at = shown.IndexOf("_x", StringComparison.Ordinal); at >= 0; at = shown.IndexOf("_x", at + 2, StringComparison.Ordinal))
        {
            if (IsCode(shown.AsSpan(at)))
            {
                shown = string.Concat(shown.AsSpan(0, at), "_x005F", shown.AsSpan(at));
                at += "_x005F".Length;
            }
        }

        return shown;
    }

    private static bool IsCode(ReadOnlySpan<char> text) => text.Length >= 7 && text[6] == '_' && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);

    private static bool IsXml(char character) => character is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (> '\uDFFF' and < '\uFFFE');
}
