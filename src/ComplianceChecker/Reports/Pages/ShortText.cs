namespace ComplianceChecker.Reports.Pages;

/// <summary>Texts of an extract as a page for people shows them: nobody reads a name of thousands of letters.</summary>
internal static class ShortText
{
    private const int Longest = 160;

    /// <summary>The text, cut short with an ellipsis where it is long.</summary>
    public static string Of(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
