using System.Globalization;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells what a figure is held against. Each sentence begins with a space.</summary>
internal static class TargetSentences
{
    /// <summary>The target and the colours.</summary>
    public static string Colours(Measure measure) => (measure.Target, measure.Amber) switch
    {
        ({ } target, { } amber) => $" Green {Bound(target, measure)}, amber {Bound(amber, measure)}, red beyond.",
        ({ } target, null) => $" Green {Bound(target, measure)}, red beyond.",
        _ => " No target.",
    };

    /// <summary>The figures of others; empty if there are none.</summary>
    public static string Comparators(Measure measure) => measure.Comparators.Count == 0 ? ""
        : $" Beside it: {string.Join("; ", measure.Comparators.Select(c => $"{c.Name} {Figure(c.Value, measure.Unit)} at {c.AsAt.ToString("d MMMM uuuu", CultureInfo.InvariantCulture)}{(c.Source.Length == 0 ? "" : $" ({c.Source})")}"))}.";

    private static string Bound(double figure, Measure measure) => $"at {Figure(figure, measure.Unit)} or {(measure.LowIsGood ? "less" : "more")}";

    private static string Figure(double figure, MeasureUnit unit) => figure.ToString(CultureInfo.InvariantCulture) + unit switch
    {
        MeasureUnit.Percent => "%",
        MeasureUnit.Days => figure == 1 ? " day" : " days",
        _ => "",
    };
}
