namespace ComplianceChecker.Measures;

/// <summary>Counts the cases that changes fall on, each case once however many rules touch it.</summary>
/// <param name="count">How many cases there are.</param>
internal sealed class CaseEffects(int count)
{
    private readonly bool[] changed = new bool[count];
    private readonly bool[] changedOpen = new bool[count];
    private readonly bool[] becomeOverdue = new bool[count];
    private readonly bool[] noLongerOverdue = new bool[count];

    /// <summary>How many cases have an obligation that differs.</summary>
    public int Changed => changed.Count(c => c);

    /// <summary>How many have an open one that differs.</summary>
    public int ChangedOpen => changedOpen.Count(c => c);

    /// <summary>How many become overdue by a rule.</summary>
    public int BecomeOverdue => becomeOverdue.Count(c => c);

    /// <summary>How many are no longer overdue by a rule.</summary>
    public int NoLongerOverdue => noLongerOverdue.Count(c => c);

    /// <summary>Takes changes into account.</summary>
    public void Add(IReadOnlyList<ObligationChange> changes)
    {
        foreach (var change in changes)
        {
            changed[change.Case] = true;
            changedOpen[change.Case] |= change.Effect != ChangeEffect.Past;
            becomeOverdue[change.Case] |= change.Effect == ChangeEffect.BecomesOverdue;
            noLongerOverdue[change.Case] |= change.Effect == ChangeEffect.NoLongerOverdue;
        }
    }
}
