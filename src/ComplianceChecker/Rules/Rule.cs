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

    /// <summary>The due dates for which the rule is in force.</summary>
    public InForce InForce { get; init; } = new(null, null);

    /// <summary>What starts and ends the clock.</summary>
    public required Clock Clock { get; init; }

    /// <summary>How long each step may take.</summary>
    public required Timescale Timescale { get; init; }

    /// <summary>What keeps the duty; any of them counts.</summary>
    public required IReadOnlyList<MetBy> MetBy { get; init; }

    /// <summary>How long before its due date a step is listed as due soon; null for the report's own choice.</summary>
    public Span? DueSoon { get; init; }

    /// <summary>The rule's measures.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>The rule's worked examples.</summary>
    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    /// <summary>Working days; null if the rule set names no calendar.</summary>
    public WorkingDayCalendar? Calendar { get; init; }

    /// <summary>What a birth on 29 February means in a common year.</summary>
    public LeapDayBirthday LeapDay { get; init; }

    /// <summary>Where the rule stands.</summary>
    public required DataPlace Place { get; init; }
}
