namespace ComplianceChecker.Evaluation.Facts;

/// <summary>The stretches of a case, by start. A fact is asked of one case on many days: they are worked out once for each case and thread.</summary>
/// <param name="fill">Adds the stretches of a case to a list.</param>
internal sealed class CaseStretches(Action<int, List<FactStretch>> fill)
{
    private readonly ThreadLocal<Latest> latest = new(() => new Latest());

    /// <summary>Those of a case; they hold until the thread asks for another's.</summary>
    public List<FactStretch> Of(int caseIndex)
    {
        var known = latest.Value!;
        if (known.Case != caseIndex)
        {
            known.Case = caseIndex;
            known.Stretches.Clear();
            fill(caseIndex, known.Stretches);
        }

        return known.Stretches;
    }

    private sealed class Latest
    {
        public int Case { get; set; } = -1;

        public List<FactStretch> Stretches { get; } = [];
    }
}
