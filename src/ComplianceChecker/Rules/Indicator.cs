using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules;

/// <summary>A percentage or number that is not about a clock (rule-format.md, indicators).</summary>
public sealed record Indicator
{
    /// <summary>The indicator's id, unique over all rules, measures and indicators loaded together.</summary>
    public required string Id { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence for a reader of the figures; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public required RuleSource Source { get; init; }

    /// <summary>What a reader should know beyond the summary.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The ranges of as-at dates for which it is in force, in order and apart from one another; empty if it always is.</summary>
    public IReadOnlyList<InForce> InForce { get; init; } = [];

    /// <summary>The birthdays on which each case is judged; null for the as-at date.</summary>
    public JudgedOnBirthdays? JudgedOn { get; init; }

    /// <summary>What must hold of a case on the day it is judged for it to be counted; null if all cases are.</summary>
    public Fact? Cohort { get; init; }

    /// <summary>What is made of them.</summary>
    public required IndicatorFigure Figure { get; init; }

    /// <summary>The attribute by which the figure is broken down: of the case, else of the record for which it is in the cohort; null if it is not.</summary>
    public string? By { get; init; }

    /// <summary>The figures it gives, as measures: one, or of days the mean and then the median.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Working days; null if the rule set names no calendar.</summary>
    public WorkingDayCalendar? Calendar { get; init; }

    /// <summary>The new kinds of period of the rule set, each after those that it is made of.</summary>
    public IReadOnlyList<DerivedPeriod> DerivedPeriods { get; init; } = [];

    /// <summary>What a birth on 29 February means in a common year.</summary>
    public LeapDayBirthday LeapDay { get; init; }

    /// <summary>What layers made of it, in the order in which they lie on one another; empty where it stands as it is first written.</summary>
    public IReadOnlyList<IndicatorLayer> Layers { get; init; } = [];

    /// <summary>Where the indicator stands.</summary>
    public required DataPlace Place { get; init; }

    /// <summary>The field of age bands.</summary>
    public const string AgeBand = "age_band";

    /// <summary>The kinds of period whose attributes a case has on a day, whatever else is asked.</summary>
    public static readonly IReadOnlyList<string> HeldKinds = ["allocations", "placements"];

    /// <summary>The id of the mean of an indicator of days.</summary>
    public static string MeanOf(string id) => id + "-mean";

    /// <summary>The id of the median of an indicator of days.</summary>
    public static string MedianOf(string id) => id + "-median";

    /// <summary>Every fact that it asks for.</summary>
    public IEnumerable<Fact> Facts => new[] { Cohort, (Figure as IndicatorFigure.Share)?.Fact }.OfType<Fact>();

    /// <summary>The records whose days it counts from and to; none unless it counts days.</summary>
    public IEnumerable<IndicatorDay> Days => Figure is IndicatorFigure.Days days ? [days.From, days.To] : [];

    /// <summary>Whether it is in force on an as-at date.</summary>
    public bool IsInForceOn(NodaTime.LocalDate asAt) => InForce.Count == 0 || InForce.Any(r => (r.From is null || r.From <= asAt) && (r.To is null || asAt <= r.To));
}
