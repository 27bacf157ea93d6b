using System.Runtime.InteropServices;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules.Words;

namespace ComplianceChecker.Measures;

/// <summary>Finds what differs between the results of two sets of rules.</summary>
public static class ComparisonBuilder
{
    /// <summary>Compares two reports on the same cases, with the same request.</summary>
    /// <param name="old">What the old rules give.</param>
    /// <param name="new">What the new rules give.</param>
    /// <param name="words">What the rules do not say alike.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Comparison Build(Report old, Report @new, IReadOnlyList<WordsDifference> words, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        RuleComparer[] comparers = [.. Pairs(old, @new).Select((pair, i) => new RuleComparer(i, pair.Old, old, pair.New, @new))];
        _ = Parallel.ForEach(comparers, new ParallelOptions { CancellationToken = cancellation }, c => c.Compare(cancellation));
        var cases = new CaseEffects(@new.Result.Extract.Cases.Count);
        var changes = new List<ObligationChange>(comparers.Sum(c => c.Changes.Count));
        foreach (var comparer in comparers)
        {
            cases.Add(comparer.Changes);
            changes.AddRange(comparer.Changes);
            comparer.Forget();
        }

        MeasureChange[] figures = [.. MeasurePairs(old.Measures, @new.Measures)];
        Sort(changes, [.. comparers.Select(c => c.RuleId)]);
        return new Comparison
        {
            Old = old,
            New = @new,
            Words = words,
            Measures = [.. figures.Where(f => f.IsChange)],
            FiguresWithheld = figures.Count(f => f is { Old.IsSuppressed: true, New.IsSuppressed: true }),
            Rules = [.. comparers.Select(c => c.Effect)],
            Obligations = changes,
            CasesChanged = cases.Changed,
            CasesChangedOpen = cases.ChangedOpen,
            CasesBecomeOverdue = cases.BecomeOverdue,
            CasesNoLongerOverdue = cases.NoLongerOverdue,
        };
    }

    /// <summary>The outcomes of the rules of one id; null where a side has none.</summary>
    private static IEnumerable<(RuleOutcome? Old, RuleOutcome? New)> Pairs(Report old, Report @new)
    {
        var before = old.Result.Outcomes.ToDictionary(o => o.Rule.Id, StringComparer.Ordinal);
        var after = @new.Result.Outcomes.Select(o => o.Rule.Id).ToHashSet(StringComparer.Ordinal);
        return @new.Result.Outcomes.Select(o => (before.GetValueOrDefault(o.Rule.Id), (RuleOutcome?)o))
            .Concat(old.Result.Outcomes.Where(o => !after.Contains(o.Rule.Id)).Select(o => ((RuleOutcome?)o, (RuleOutcome?)null)));
    }

    /// <summary>The rows of one measure and group; null where a side has none.</summary>
    private static IEnumerable<MeasureChange> MeasurePairs(IReadOnlyList<MeasureRow> old, IReadOnlyList<MeasureRow> @new)
    {
        var before = old.ToDictionary(Key);
        var after = @new.Select(Key).ToHashSet();
        return @new.Select(row => new MeasureChange(before.GetValueOrDefault(Key(row)), row))
            .Concat(old.Where(row => !after.Contains(Key(row))).Select(row => new MeasureChange(row, null)));

        static MeasureKey Key(MeasureRow row) => new(row.Measure.Id, row.GroupBy, row.Group);
    }

    private static void Sort(List<ObligationChange> changes, string[] ruleIds)
    {
        CollectionsMarshal.AsSpan(changes).Sort((a, b) =>
        {
            var order = a.Effect.CompareTo(b.Effect);
            order = order != 0 ? order : Lateness(b).CompareTo(Lateness(a));
            order = order != 0 ? order : a.Case.CompareTo(b.Case);
            order = order != 0 ? order : string.CompareOrdinal(ruleIds[a.Rule], ruleIds[b.Rule]);
            order = order != 0 ? order : a.Started.CompareTo(b.Started);
            order = order != 0 ? order : a.Step.CompareTo(b.Step);
            order = order != 0 ? order : a.OldOpened.CompareTo(b.OldOpened);
            order = order != 0 ? order : a.NewOpened.CompareTo(b.NewOpened);
            order = order != 0 ? order : a.Old.Due.CompareTo(b.Old.Due);
            order = order != 0 ? order : a.New.Due.CompareTo(b.New.Due);
            order = order != 0 ? order : a.Old.Done.CompareTo(b.Old.Done);
            order = order != 0 ? order : a.New.Done.CompareTo(b.New.Done);
            return order != 0 ? order : a.StartRow.CompareTo(b.StartRow);
        });
    }

    private static int Lateness(in ObligationChange change) => Math.Max(change.Old.DaysLate, change.New.DaysLate);

    private sealed record MeasureKey(string Id, string GroupBy, string Group);
}
