namespace ComplianceChecker.Reports.Workbooks;

/// <summary>The headings of a table: Excel asks that each says something, is no longer than 255 characters and is like no other.</summary>
internal static class TableHeadings
{
    private const int Longest = 240;

    /// <summary>The headings with a number after one that was there before.</summary>
    public static string[] Unique(IEnumerable<string> headings)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. headings.Select(h => Free(Shortened(h), taken))];
    }

    private static string Free(string heading, HashSet<string> taken)
    {
        var free = heading;
        for (var i = 2; !taken.Add(free); i++)
        {
            free = FormattableString.Invariant($"{heading} ({i})");
        }

        return free;
    }

    private static string Shortened(string heading)
    {
        var shown = VisibleText.Of(ExcelText.Shown(heading)).Trim();
        return shown.Length == 0 ? "Column" : shown.Length > Longest ? ExcelText.Shown(shown[..Longest]) + "…" : shown;
    }
}
