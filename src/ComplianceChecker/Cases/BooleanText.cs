namespace ComplianceChecker.Cases;

/// <summary>How extracts write true and false: true/false, yes/no, y/n, 1/0, in any case.</summary>
public static class BooleanText
{
    /// <summary>Reads a boolean; false if the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out bool value)
    {
        value = Is(text, "true") || Is(text, "yes") || Is(text, "y") || Is(text, "1");
        return value || Is(text, "false") || Is(text, "no") || Is(text, "n") || Is(text, "0");
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
