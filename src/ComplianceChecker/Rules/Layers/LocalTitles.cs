namespace ComplianceChecker.Rules.Layers;

/// <summary>Marks the titles of what is a local standard, so that nobody reads a local miss as a breach of the law.</summary>
internal static class LocalTitles
{
    private const string Mark = "local";

    /// <summary>The title with the mark, unless it says so itself.</summary>
    public static string Of(string title) => title.Contains(Mark, StringComparison.OrdinalIgnoreCase) ? title : title + " (local standard)";
}
