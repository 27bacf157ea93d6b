using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells how long a step may take.</summary>
internal static class SpanWords
{
    /// <summary>"within 6 weeks of the start"; "on the day of the start"; "by the end of the school term after that of the start".</summary>
    /// <param name="span">How long.</param>
    /// <param name="from">From when, such as "the start".</param>
    public static string From(Span span, string from) =>
        span.Unit == SpanUnit.Terms ? $"by the end of the school term after that of {from}"
        : IsSameDay(span) ? $"on the day of {from}"
        : $"within {span} of {from}";

    /// <summary>The span by itself: "6 weeks"; "to the end of the next school term".</summary>
    public static string Alone(Span span) => span.Unit == SpanUnit.Terms ? "to the end of the next school term" : IsSameDay(span) ? "that same day" : span.ToString();

    private static bool IsSameDay(Span span) => span is { Length: 0, Unit: not SpanUnit.Hours };
}
