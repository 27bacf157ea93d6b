using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules;

/// <summary>Something about a case as a whole that holds on a given day or does not (rule-format.md, facts).</summary>
public abstract record Fact
{
    private Fact()
    {
    }

    /// <summary>The day lies inside a matching period.</summary>
    /// <param name="Kind">The kind of period.</param>
    /// <param name="Where">Which of its periods count.</param>
    public sealed record In(string Kind, Conditions Where) : Fact;

    /// <summary>So many matching events or periods, from the day after the one a span back, up to the day.</summary>
    /// <param name="Kind">The kind of event or period.</param>
    /// <param name="Where">Which of its records count.</param>
    /// <param name="Counting">What of a period is counted; <see cref="PeriodCount.Started"/> for events.</param>
    /// <param name="Within">How far back; null for ever.</param>
    /// <param name="SinceStart">Whether only from the clock's start on.</param>
    /// <param name="Number">What must be true of the number; all of these.</param>
    /// <param name="Merge">Which periods are joined first and then count as one.</param>
    public sealed record Had(string Kind, Conditions Where, PeriodCount Counting, Span? Within, bool SinceStart, IReadOnlyList<ValueTest> Number, Merge Merge) : Fact;

    /// <summary>The latest event of a kind up to the day exists and matches.</summary>
    /// <param name="Kind">The kind of event.</param>
    /// <param name="Where">What must be true of it.</param>
    public sealed record Latest(string Kind, Conditions Where) : Fact;

    /// <summary>The day lies inside a matching period that began at least so long before.</summary>
    /// <param name="Kind">The kind of period.</param>
    /// <param name="Where">Which of its periods count.</param>
    /// <param name="AtLeast">How long before.</param>
    /// <param name="Merge">Which periods are joined first.</param>
    public sealed record InFor(string Kind, Conditions Where, Span AtLeast, Merge Merge) : Fact;

    /// <summary>Days spent in matching periods, the day itself included, add up to at least a span.</summary>
    /// <param name="Kind">The kind of period.</param>
    /// <param name="Where">Which of its periods count.</param>
    /// <param name="SinceBirthday">The birthday from which days count; null for all days.</param>
    /// <param name="AtLeast">How much, in days or weeks.</param>
    public sealed record Total(string Kind, Conditions Where, int? SinceBirthday, Span AtLeast) : Fact;

    /// <summary>Something about the case itself: its age on the day, and its attributes.</summary>
    /// <param name="Conditions">What must be true; subjects are <see cref="ConditionSubject.CaseAge"/> and <see cref="ConditionSubject.CaseAttribute"/>.</param>
    public sealed record OfCase(Conditions Conditions) : Fact;

    /// <summary>All of several facts hold.</summary>
    /// <param name="Facts">The facts.</param>
    public sealed record All(IReadOnlyList<Fact> Facts) : Fact;

    /// <summary>Any of several facts holds.</summary>
    /// <param name="Facts">The facts.</param>
    public sealed record Any(IReadOnlyList<Fact> Facts) : Fact;

    /// <summary>A fact does not hold.</summary>
    /// <param name="Of">The fact.</param>
    public sealed record Not(Fact Of) : Fact;

    /// <summary>A fact that a rule set has named.</summary>
    /// <param name="Name">Its name, for people.</param>
    /// <param name="Of">The fact.</param>
    public sealed record Named(string Name, Fact Of) : Fact;

    /// <summary>The facts that this one is made of, itself included.</summary>
    public IEnumerable<Fact> Parts => this switch
    {
        All all => [this, .. all.Facts.SelectMany(f => f.Parts)],
        Any any => [this, .. any.Facts.SelectMany(f => f.Parts)],
        Not not => [this, .. not.Of.Parts],
        Named named => [this, .. named.Of.Parts],
        _ => [this],
    };

    /// <summary>Those parts that must hold for the fact to hold: none that stands under a "not".</summary>
    public IEnumerable<Fact> Affirmed => this switch
    {
        All all => [this, .. all.Facts.SelectMany(f => f.Affirmed)],
        Any any => [this, .. any.Facts.SelectMany(f => f.Affirmed)],
        Not => [],
        Named named => [this, .. named.Of.Affirmed],
        _ => [this],
    };

    /// <summary>The kind of record that this fact itself reads and the conditions on it; null if it reads none.</summary>
    public KindWhere? Reads => this switch
    {
        In f => new KindWhere(f.Kind, f.Where),
        Had f => new KindWhere(f.Kind, f.Where),
        Latest f => new KindWhere(f.Kind, f.Where),
        InFor f => new KindWhere(f.Kind, f.Where),
        Total f => new KindWhere(f.Kind, f.Where),
        _ => null,
    };
}
