using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Rules.Words;

/// <summary>A sample start with the due dates that come of it.</summary>
/// <param name="Occasion">What is special about the day.</param>
/// <param name="Starts">The day the clock starts.</param>
/// <param name="Due">The due dates, one for each column; null where the calendar does not reach.</param>
public sealed record SampleStart(string Occasion, LocalDate Starts, IReadOnlyList<LocalDate?> Due)
{
    /// <summary>Days on which counting often goes wrong; all in a leap year.</summary>
    internal static readonly IReadOnlyList<(string Occasion, LocalDate Day)> Occasions =
    [
        ("an ordinary Monday", new LocalDate(2024, 6, 3)),
        ("the Friday before Christmas", new LocalDate(2024, 12, 20)),
        ("the Thursday before Easter", new LocalDate(2024, 3, 28)),
        ("the last day of August", new LocalDate(2024, 8, 31)),
        ("a leap day", new LocalDate(2024, 2, 29)),
    ];

    /// <summary>The due dates of each step by each of its spans; each step opens on the last due date of the one before.</summary>
    internal static SampleStart Of(string occasion, LocalDate starts, IEnumerable<IReadOnlyList<Alternative>?> steps, Rule rule)
    {
        var due = new List<LocalDate?>();
        LocalDate? opened = starts;
        foreach (var span in steps.OfType<IReadOnlyList<Alternative>>())
        {
            due.AddRange(span.Select(a => DueDate(opened, a.Every, rule)));
            opened = due[^1];
        }

        return new SampleStart(occasion, starts, due);
    }

    private static LocalDate? DueDate(LocalDate? opened, Span span, Rule rule) =>
        opened is { } day && DueDay(DayNumber.Of(day), span, rule) is > DayNumber.First and var due ? DayNumber.ToDate(due) : null;

    private static int DueDay(int opened, Span span, Rule rule) =>
        rule.Timescale.BeforeStart ? span.DayBefore(opened, rule.Calendar) : rule.DueDay(span, opened);
}
