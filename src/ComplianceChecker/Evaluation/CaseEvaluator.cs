using System.Runtime.InteropServices;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Evaluates one rule, case by case. For one thread.</summary>
internal sealed class CaseEvaluator
{
    private readonly BoundRule bound;
    private readonly CaseScratch scratch;
    private readonly ClockFinder clocks;
    private readonly ChainRunner chain;

    /// <summary>An evaluator of a rule.</summary>
    /// <param name="bound">The rule.</param>
    /// <param name="scratch">Lists that all evaluators of a thread may use, one after another.</param>
    public CaseEvaluator(BoundRule bound, CaseScratch scratch)
    {
        this.bound = bound;
        this.scratch = scratch;
        clocks = new ClockFinder(bound);
        chain = new ChainRunner(bound, scratch);
    }

    /// <summary>The clocks of a case, the events that may meet its steps and the obligations that come of both.</summary>
    public CaseScratch EvaluateOne(int caseIndex, Action<int>? onNoClock = null)
    {
        scratch.Obligations.Clear();
        scratch.Untold.Clear();
        Append(caseIndex, onNoClock);
        return scratch;
    }

    /// <summary>The clocks of a case and the events that may meet their steps; with the days that met one, where the rule looks back for them.</summary>
    public CaseScratch ClocksAndUsedEvents(int caseIndex)
    {
        if (bound.LooksBack)
        {
            return EvaluateOne(caseIndex);
        }

        clocks.Find(caseIndex, scratch, onNoClock: null);
        EventFinder.Fill(bound.MetBy, caseIndex, scratch.Events);
        return scratch;
    }

    /// <summary>Told of every step by which of its spans it is due; null where nobody asks.</summary>
    public Action<ChosenSpan>? OnChosen
    {
        get => chain.OnChosen;
        set => chain.OnChosen = value;
    }

    /// <summary>Evaluates the cases from one position up to, not including, another.</summary>
    public ChunkOutcome Evaluate(int from, int to)
    {
        scratch.Obligations.Clear();
        scratch.Untold.Clear();
        var withoutClock = new List<int>();
        var beyondCalendar = new List<int>();
        Action<int>? onNoClock = bound.ExpectsClocks ? withoutClock.Add : null;
        var born = bound.Extract.Cases.Born;
        for (var c = from; c < to; c++)
        {
            if (bound.NeedsBirth && born[c] == DayNumber.None)
            {
                continue;
            }

            Append(c, onNoClock);
            if (chain.HasUntellableDueDate)
            {
                beyondCalendar.Add(c);
            }
        }

        return new ChunkOutcome(PackedObligations.Of(scratch.Obligations), [.. scratch.Untold], [.. withoutClock], [.. beyondCalendar]);
    }

    /// <summary>Adds the results of a case to those of the cases before it.</summary>
    private void Append(int caseIndex, Action<int>? onNoClock)
    {
        scratch.UsedDays.Clear();
        chain.HasUntellableDueDate = false;
        clocks.Find(caseIndex, scratch, onNoClock);
        if (scratch.Clocks.Count == 0)
        {
            return;
        }

        var first = scratch.Obligations.Count;
        EventFinder.Fill(bound.MetBy, caseIndex, scratch.Events);
        foreach (var clock in scratch.Clocks)
        {
            chain.Run(caseIndex, clock);
        }

        if (scratch.Clocks.Count > 1)
        {
            CollectionsMarshal.AsSpan(scratch.Obligations)[first..].Sort(InOrder);
        }
    }

    private static int InOrder(Obligation a, Obligation b)
    {
        var order = a.Started.CompareTo(b.Started);
        order = order != 0 ? order : a.Step.CompareTo(b.Step);
        order = order != 0 ? order : a.Opened.CompareTo(b.Opened);
        order = order != 0 ? order : a.Due.CompareTo(b.Due);
        order = order != 0 ? order : a.DueLater.CompareTo(b.DueLater);
        order = order != 0 ? order : a.Done.CompareTo(b.Done);
        order = order != 0 ? order : a.Ends.CompareTo(b.Ends);
        return order != 0 ? order : a.StartRow.CompareTo(b.StartRow);
    }
}
