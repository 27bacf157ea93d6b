using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Compares what the old and the new rule of one id give, a run of cases at a time. For one thread.</summary>
internal sealed class RuleComparer
{
    private readonly int position;
    private readonly int asAt;
    private readonly RuleSide old;
    private readonly RuleSide @new;
    private readonly ObligationPairs pairs;

    /// <summary>A comparer of two outcomes, of which one may be null.</summary>
    public RuleComparer(int position, RuleOutcome? oldOutcome, Report oldReport, RuleOutcome? newOutcome, Report newReport)
    {
        this.position = position;
        asAt = DayNumber.Of(newReport.Request.AsAt);
        old = new RuleSide(oldOutcome, oldReport);
        @new = new RuleSide(newOutcome, newReport);
        pairs = new ObligationPairs(string.Equals(oldOutcome?.Rule.Clock.Starts.RecordKind, newOutcome?.Rule.Clock.Starts.RecordKind, StringComparison.Ordinal));
        Effect = new RuleEffect(oldOutcome?.Rule, newOutcome?.Rule)
        {
            OldWhyNot = old.WhyNot,
            NewWhyNot = @new.WhyNot,
        };
    }

    /// <summary>The rule's id.</summary>
    public string RuleId => Effect.Rule.Id;

    /// <summary>What changes by the rule, once it has been compared.</summary>
    public RuleEffect Effect { get; private set; }

    /// <summary>The obligations that differ, by case, started and step.</summary>
    public List<ObligationChange> Changes { get; private set; } = [];

    /// <summary>Compares all cases, unless by one of the two rules nothing can be told.</summary>
    public void Compare(CancellationToken cancellation)
    {
        if (!Effect.IsCompared)
        {
            return;
        }

        for (var chunk = 0; chunk < Math.Max(old.ChunkCount, @new.ChunkCount); chunk++)
        {
            cancellation.ThrowIfCancellationRequested();
            Compare(chunk);
        }

        var counts = new int[Enum.GetValues<ObligationChangeKind>().Length];
        foreach (var change in Changes)
        {
            counts[(int)change.Kind]++;
        }

        Effect = Effect with
        {
            Cases = Cases(_ => true),
            BecomeOverdue = Cases(c => c.Effect == ChangeEffect.BecomesOverdue),
            NoLongerOverdue = Cases(c => c.Effect == ChangeEffect.NoLongerOverdue),
            Kinds = Enum.GetValues<ObligationChangeKind>().ToDictionary(k => k, k => counts[(int)k]),
        };
    }

    /// <summary>Lets go of the changes, once they have been taken: there may be millions.</summary>
    public void Forget() => Changes = [];

    private int Cases(Func<ObligationChange, bool> which)
    {
        var (count, last) = (0, -1);
        foreach (var change in Changes)
        {
            if (change.Case != last && which(change))
            {
                (count, last) = (count + 1, change.Case);
            }
        }

        return count;
    }

    private void Compare(int chunk)
    {
        var before = old.ObligationsIn(chunk);
        var after = @new.ObligationsIn(chunk);
        while (before.Length > 0 || after.Length > 0)
        {
            var caseIndex = Math.Min(before.IsEmpty ? int.MaxValue : before[0].Case, after.IsEmpty ? int.MaxValue : after[0].Case);
            before = old.Take(caseIndex, before, asAt);
            after = @new.Take(caseIndex, after, asAt);
            var first = Changes.Count;
            foreach (var (o, n) in pairs.Of(old.Taken, @new.Taken))
            {
                Add(chunk, o < 0 ? null : old.Taken[o], n < 0 ? null : @new.Taken[n]);
            }

            SetEffects(first);
        }
    }

    private void Add(int chunk, TakenObligation? before, TakenObligation? after)
    {
        var oldReading = before?.Reading ?? Reading.NotThere;
        var newReading = after?.Reading ?? Reading.NotThere;
        if (KindOf(chunk, before, after, oldReading, newReading) is not { } kind)
        {
            return;
        }

        var named = (after is { Reading.IsTold: true } ? after : before ?? after)!.Value.Obligation;
        Changes.Add(new ObligationChange
        {
            Rule = position,
            Case = named.Case,
            StartRow = named.StartRow,
            Started = named.Started,
            Step = named.Step,
            OldOpened = oldReading.IsTold ? before!.Value.Obligation.Opened : DayNumber.None,
            NewOpened = newReading.IsTold ? after!.Value.Obligation.Opened : DayNumber.None,
            Old = oldReading,
            New = newReading,
            Kind = kind,
        });
    }

    private ObligationChangeKind? KindOf(int chunk, TakenObligation? before, TakenObligation? after, in Reading oldReading, in Reading newReading) => (oldReading.IsTold, newReading.IsTold) switch
    {
        (false, false) => null,
        (true, false) => after is not null || @new.SaysNothingOf(chunk, before!.Value.Obligation) ? ObligationChangeKind.NoLongerTold : ObligationChangeKind.Removed,
        (false, true) => before is not null || old.SaysNothingOf(chunk, after!.Value.Obligation) ? ObligationChangeKind.NowTold : ObligationChangeKind.Added,
        _ => oldReading.Status != newReading.Status ? ObligationChangeKind.StatusChanged
            : oldReading.Due != newReading.Due || oldReading.DueMinute != newReading.DueMinute ? ObligationChangeKind.DueMoved
            : before!.Value.IsSame(after!.Value) ? null
            : ObligationChangeKind.DatesMoved,
    };

    /// <summary>Says of the changes of one case, which stand last, what they come to.</summary>
    private void SetEffects(int first)
    {
        for (var i = first; i < Changes.Count; i++)
        {
            var change = Changes[i];
            Changes[i] = change with
            {
                Effect = change.HasNew && change.New.Status == ObligationStatus.Overdue && !old.IsOverdue ? ChangeEffect.BecomesOverdue
                    : change.HasOld && change.Old.Status == ObligationStatus.Overdue && !@new.IsOverdue && change.Kind != ObligationChangeKind.NoLongerTold ? ChangeEffect.NoLongerOverdue
                    : change.Old.IsOpenAndTold || change.New.IsOpenAndTold ? ChangeEffect.Open
                    : ChangeEffect.Past,
            };
        }
    }
}
