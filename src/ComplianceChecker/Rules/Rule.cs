using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules;

/// <summary>A duty as declared: when its clock starts, how long it may run and what stops it.</summary>
public sealed record Rule
{
    /// <summary>The rule's id, unique over all rule sets loaded together.</summary>
    public required string Id { get; init; }

    /// <summary>The rule's name for people.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for a social worker; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Where the duty comes from.</summary>
    public required RuleSource Source { get; init; }

    /// <summary>What a reader should know beyond the summary: how the law's open points are decided, where belief and text differ, how sure the source is.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The ranges of due dates for which the rule is in force, in order and apart from one another; empty if it always is.</summary>
    public IReadOnlyList<InForce> InForce { get; init; } = [];

    /// <summary>What starts and ends the clock.</summary>
    public required Clock Clock { get; init; }

    /// <summary>How long each step may take.</summary>
    public required Timescale Timescale { get; init; }

    /// <summary>What keeps the duty; any of them counts.</summary>
    public required IReadOnlyList<MetBy> MetBy { get; init; }

    /// <summary>What lawfully sets a step aside; any of them does.</summary>
    public IReadOnlyList<ExcusedBy> ExcusedBy { get; init; } = [];

    /// <summary>How long before its due date a step is listed as due soon; null for the report's own choice.</summary>
    public Span? DueSoon { get; init; }

    /// <summary>The rule's measures.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>The rule's worked examples.</summary>
    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    /// <summary>Working days; null if the rule set names no calendar.</summary>
    public WorkingDayCalendar? Calendar { get; init; }

    /// <summary>School terms; null if the rule set names no calendar of terms.</summary>
    public TermCalendar? Terms { get; init; }

    /// <summary>The new kinds of period of the rule set, each after those that it is made of. One list for all rules of a set.</summary>
    public IReadOnlyList<DerivedPeriod> DerivedPeriods { get; init; } = [];

    /// <summary>What a birth on 29 February means in a common year.</summary>
    public LeapDayBirthday LeapDay { get; init; }

    /// <summary>Why it asks for less than the law does, for people to read; empty if nothing is said.</summary>
    public string Loosens { get; init; } = "";

    /// <summary>What layers made of it, in the order in which they lie on one another; empty where it stands as it is first written.</summary>
    public IReadOnlyList<RuleLayer> Layers { get; init; } = [];

    /// <summary>Examples of what it was before a layer changed it, which no longer hold.</summary>
    public IReadOnlyList<RuleExample> ExamplesSetAside { get; init; } = [];

    /// <summary>Where the rule stands.</summary>
    public required DataPlace Place { get; init; }

    /// <summary>The rule as it is written, for the places of its parts; null where it was not read from a file.</summary>
    public DataNode? Written { get; init; }

    /// <summary>Whether any step is counted in hours, so that times of day matter.</summary>
    public bool CountsHours => Timescale.All.Any(a => a.Every.Unit == SpanUnit.Hours);

    /// <summary>Every fact that the rule itself asks for.</summary>
    public IEnumerable<Fact> Facts => [.. Clock.OnlyIf is { } onlyIf ? [onlyIf] : Array.Empty<Fact>(), .. Timescale.All.Select(a => a.If).OfType<Fact>(), .. MetBy.SelectMany(m => new[] { m.If, m.LookBackTo }).OfType<Fact>()];

    /// <summary>The last day in time for a step that opened on a day.</summary>
    /// <remarks>Hours are not counted here: a step counted in hours is due on the day its last hour falls on.</remarks>
    /// <param name="span">How long the step may take.</param>
    /// <param name="opened">The day it opened, as a day number; day 0, or day 1 if the timescale counts the first day.</param>
    /// <returns>The day number, or <see cref="DayNumber.None"/> where the due date cannot be told.</returns>
    public int DueDay(Span span, int opened)
    {
        if (span.Unit == SpanUnit.Terms)
        {
            return Terms?.LastDayOfNextTerm(opened) ?? DayNumber.None;
        }

        if (!Timescale.CountsFirstDay || span.Length == 0)
        {
            return span.DueDay(opened, Calendar);
        }

        if (span.Unit == SpanUnit.WorkingDays)
        {
            // If the opening day is a working day it is the first of them; else the count begins after it all the same.
            return span.DueDay(opened - 1, Calendar);
        }

        return span.DueDay(opened, Calendar) is var due && due == DayNumber.None ? due : due - 1;
    }
}
