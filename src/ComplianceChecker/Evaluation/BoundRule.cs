using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation.Facts;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>A rule bound to the columns of an extract, ready to be evaluated on every case.</summary>
internal sealed class BoundRule
{
    public BoundRule(Rule rule, CaseExtract extract)
    {
        CountsHours = rule.CountsHours;
        Rule = rule;
        Extract = extract;
        var binder = new ConditionBinder(extract, rule.Calendar, rule.LeapDay);
        var facts = new FactBinder(extract, rule.Calendar, rule.LeapDay);
        var clock = rule.Clock;
        StartTable = clock.Starts.RecordKind is { } kind ? extract.Table(kind) : null;
        StartWhere = binder.Bind(clock.Starts.Where, StartTable);
        StartWhereHasAge = clock.Starts.Where.All.Any(c => c.Subject == ConditionSubject.CaseAge);
        StartKnown = StartTable?.Column("start_known");
        MergeColumn = clock.Starts is ClockStart.OfPeriod { Merge.Attribute: { } attribute } ? StartTable?.Column(attribute) : null;
        During = [.. clock.During.Select(d => BoundKind.Of(d.Kind, d.Where, extract, binder))];
        Until = [.. clock.Until.OfType<Until.Happening>().Select(u => BoundKind.OfWhatMayBeLacking(u.Kind, u.Where, extract, binder))];
        MetBy = [.. rule.MetBy.Select(m => BoundKind.OfMetBy(m, extract, binder, facts, CountsHours))];
        LookBackTo = [.. rule.MetBy.Select(m => m.LookBackTo is { } stay ? facts.BindStart(stay, clock.Starts.RecordKind) : null)];
        ExcusedBy = [.. rule.ExcusedBy.Select(e => BoundKind.OfWhatMayBeLacking(e.Kind, e.Where, extract, binder, CountsHours))];
        CanBeExcused = ExcusedBy.Length > 0 || extract.AgreedExceptions.All.Any(e => string.Equals(e.RuleId, rule.Id, StringComparison.OrdinalIgnoreCase));
        Before = rule.Timescale.Before is { } before ? BoundKind.OfWhatMayBeLacking(before.Kind, before.Where, extract, binder) : null;
        OnlyIf = clock.OnlyIf is { } onlyIf ? facts.Bind(onlyIf) : null;
        LooksBack = rule.MetBy.Any(m => m.LooksBack);
        First = Bind(rule.Timescale.First, binder, facts);
        Second = Bind(rule.Timescale.Second ?? rule.Timescale.Then, binder, facts);
        Then = Bind(rule.Timescale.Then, binder, facts);
        HasOwnSecond = rule.Timescale.Second is not null;
        InForce = new ForceRanges(rule.InForce);
        LatestOnly = rule.MetBy.Any(m => extract.Histories.GetValueOrDefault(m.Kind) is { LatestOnly: true });
        RecordsFrom = rule.MetBy.Select(m => RecordsFromOf(m.Kind)).Max();
        NeedsBirth = RuleReads.NeedsBirth(rule);
        ExpectsClocks = StartTable is not { Files.Count: 0 } && !Array.Exists(During, d => d.Table is { Files.Count: 0 });
    }

    public Rule Rule { get; }

    public CaseExtract Extract { get; }

    /// <summary>Whether times of day matter. The rule works it out from all its spans at each asking, too often for every clock.</summary>
    public bool CountsHours { get; }

    /// <summary>The records that start the clock; null for a birthday.</summary>
    public RecordTable? StartTable { get; }

    public RowTest? StartWhere { get; }

    public bool StartWhereHasAge { get; }

    public AttributeColumn? StartKnown { get; }

    public AttributeColumn? MergeColumn { get; }

    public BoundKind[] During { get; }

    public BoundKind[] Until { get; }

    public BoundKind[] MetBy { get; }

    /// <summary>For each entry of <see cref="MetBy"/>, the period to whose first day events are looked back to; null where it names none.</summary>
    public PeriodStart?[] LookBackTo { get; }

    /// <summary>
    /// Whether a record that matches <c>starts</c> and opens no clock is to be wondered at. A derived period stands on no line that could be checked; and where one
    /// must hold as well, the rule itself chooses among the rows: one that another rule judges is not wrong.
    /// </summary>
    public bool ExpectsClocks { get; }

    /// <summary>What lawfully sets a step aside.</summary>
    public BoundKind[] ExcusedBy { get; }

    /// <summary>Whether anything may excuse a step: an event, or an exception agreed to the rule.</summary>
    public bool CanBeExcused { get; }

    /// <summary>The event before which the first step is due at the latest; null if there is none.</summary>
    public BoundKind? Before { get; }

    /// <summary>What must hold on the day the clock starts; null if nothing is asked.</summary>
    public BoundFact? OnlyIf { get; }

    /// <summary>Which step of the timescale gives the span of a step that opens anew after an agreed exception: a later one, else the second, else the first.</summary>
    public int StepOpenedAnew => Then.Length > 0 ? 3 : HasOwnSecond ? 2 : 1;

    /// <summary>Whether an event from before a clock's start may meet its first step.</summary>
    public bool LooksBack { get; }

    public BoundAlternative[] First { get; }

    /// <summary>The alternatives of the second step, which are those of the later ones where it has none of its own.</summary>
    public BoundAlternative[] Second { get; }

    public BoundAlternative[] Then { get; }

    public bool HasOwnSecond { get; }

    public ForceRanges InForce { get; }

    /// <summary>Whether the extract has only the latest record of a kind that keeps the duty.</summary>
    public bool LatestOnly { get; }

    /// <summary>The day from which all records that keep the duty are there; <c>None</c> if there is no such limit.</summary>
    public int RecordsFrom { get; }

    public bool NeedsBirth { get; }

    /// <summary>The time of day at which a clock starts that a record starts on a day; <c>NoTime</c> where none is known or none matters.</summary>
    public int StartMinute(int row, int day)
    {
        if (!CountsHours || row < 0 || StartTable is null)
        {
            return DayNumber.NoTime;
        }

        var atEnd = Rule.Clock.Starts is ClockStart.OfPeriod { AtEnd: true };
        var times = atEnd ? StartTable.EndTimes : StartTable.StartTimes;
        return times.Length > 0 && (atEnd ? StartTable.Ends : StartTable.Starts)[row] == day ? times[row] : DayNumber.NoTime;
    }

    /// <summary>The day from which all records of a kind are there; <c>None</c> if there is no such limit.</summary>
    public int RecordsFromOf(string kind) =>
        Extract.Histories.GetValueOrDefault(kind)?.RecordsFrom is { } from ? DayNumber.Of(from) : DayNumber.None;

    /// <summary>The alternatives for a step, 1 being the first; none if the chain has stopped before it.</summary>
    public BoundAlternative[] ForStep(int step) => step switch
    {
        1 => First,
        2 => Second,
        _ => Then,
    };

    private BoundAlternative[] Bind(IReadOnlyList<Alternative>? alternatives, ConditionBinder binder, FactBinder facts) =>
        [.. (alternatives ?? []).Select(a => new BoundAlternative(binder.BindStep(a.When, StartTable), a.Every, a, AsksAgeWhenDue(a.When), a.If is { } fact ? facts.Bind(fact) : null))];

    private static bool AsksAgeWhenDue(Conditions when) => when.All.Any(c => c.Subject == ConditionSubject.CaseAgeWhenDue);
}
