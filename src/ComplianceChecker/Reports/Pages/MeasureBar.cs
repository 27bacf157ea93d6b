using System.Globalization;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Reports.Pages;

/// <summary>Draws a percentage as a bar from 0 to 100, with a mark at the target and a line from worst to best where something cannot be told.</summary>
internal static class MeasureBar
{
    /// <summary>Draws the bar; nothing for a figure that is no percentage, or is withheld.</summary>
    public static void Write(HtmlWriter html, MeasureRow row)
    {
        if (row.Measure.Unit != MeasureUnit.Percent || (row.Percentage is null && row.AtWorst is null))
        {
            return;
        }

        html.Open("svg", ("class", "bar"), ("viewBox", "0 0 200 20"), ("preserveAspectRatio", "none"), ("role", "img"));
        html.Element("title", Told(row));
        html.Empty("rect", ("class", "rail"), ("x", "0"), ("y", "4"), ("width", "200"), ("height", "12"));
        if (row.Percentage is { } percentage)
        {
            html.Empty("rect", ("class", "filled"), ("x", "0"), ("y", "4"), ("width", Place(percentage)), ("height", "12"));
        }

        if (IsDoubtful(row) && row is { AtWorst: { } worst, AtBest: { } best })
        {
            html.Empty("path", ("class", "doubt"), ("d", $"M{Place(worst)} 10H{Place(best)}"));
        }

        if (row.Measure.Target is { } target)
        {
            html.Empty("path", ("class", "target"), ("d", $"M{Place((decimal)Math.Clamp(target, 0, 100))} 0V20"));
        }

        html.CloseLine();
    }

    /// <summary>Whether the figure at worst is another than at best.</summary>
    public static bool IsDoubtful(MeasureRow row) => row.AtWorst is { } worst && row.AtBest is { } best && worst != best;

    private static string Told(MeasureRow row)
    {
        var figure = row.Percentage is { } percentage ? ConsoleWords.Percent(percentage) : "No percentage";
        var range = IsDoubtful(row) && row is { AtWorst: { } worst, AtBest: { } best } ? $", between {ConsoleWords.Percent(worst)} and {ConsoleWords.Percent(best)}" : "";
        return $"{figure}{range}{(row.Measure.Target is { } target ? $"; target {PageWords.Aim(target, MeasureUnit.Percent)}" : "")}";
    }

    private static string Place(decimal percentage) => (percentage * 2).ToString("0.#", CultureInfo.InvariantCulture);
}
