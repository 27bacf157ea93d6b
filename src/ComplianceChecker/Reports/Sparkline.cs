namespace ComplianceChecker.Reports;

/// <summary>Draws figures as a line of marks, low ones for low figures, a mark a date and the latest to the right.</summary>
internal static class Sparkline
{
    /// <summary>The mark of a date without a figure.</summary>
    public const char Gap = '.';

    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const string Digits = "0123456789";

    /// <summary>How many dates stand behind one mark, so that all of them fit.</summary>
    public static int DatesInAMark(int dates, int width) => (dates + width - 1) / width;

    /// <summary>The line.</summary>
    /// <param name="figures">The figures in the order of their dates; null where there is none.</param>
    /// <param name="every">Which dates have a mark: the latest, and every so many before it.</param>
    /// <param name="leastRange">How far the figures at the bottom and at the top of the line are apart at least, so that a small change looks small.</param>
    /// <param name="hasBlocks">Whether blocks of eight heights can be shown; digits from 0, the lowest, to 9 otherwise.</param>
    public static string Of(IReadOnlyList<decimal?> figures, int every, decimal leastRange, bool hasBlocks)
    {
        var marks = hasBlocks ? Blocks : Digits;
        var shown = new List<decimal?>();
        for (var i = (figures.Count - 1) % every; i < figures.Count; i += every)
        {
            shown.Add(figures[i]);
        }

        var known = shown.OfType<decimal>().ToArray();
        if (known.Length == 0)
        {
            return new string(Gap, shown.Count);
        }

        // What is too little to fill the line stands in its middle.
        var (low, high) = (known.Min(), known.Max());
        var range = Math.Max(high - low, leastRange);
        var bottom = low - ((range - (high - low)) / 2);
        return string.Concat(shown.Select(f => f is { } figure ? marks[range == 0 ? 0 : (int)Math.Min(marks.Length - 1, (figure - bottom) / range * marks.Length)] : Gap));
    }
}
