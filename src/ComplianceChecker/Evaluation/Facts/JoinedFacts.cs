namespace ComplianceChecker.Evaluation.Facts;

/// <summary>All of several facts hold, or any of them, or one of them does not.</summary>
/// <param name="parts">The facts.</param>
/// <param name="wanted">What every part must be for the whole to be the same: true for all, false for any.</param>
/// <param name="negated">Whether the whole is turned round.</param>
internal sealed class JoinedFacts(BoundFact[] parts, bool wanted, bool negated = false) : BoundFact
{
    /// <inheritdoc/>
    public override bool Holds(int caseIndex, int day, int start)
    {
        foreach (var part in parts)
        {
            if (part.Holds(caseIndex, day, start) != wanted)
            {
                return wanted == negated;
            }
        }

        return wanted != negated;
    }

    /// <inheritdoc/>
    public override bool BeginsUnknown(int caseIndex, int day)
    {
        if (negated)
        {
            return false;
        }

        foreach (var part in parts)
        {
            if (part.BeginsUnknown(caseIndex, day))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override bool CanHold(int caseIndex)
    {
        if (negated)
        {
            return true;
        }

        foreach (var part in parts)
        {
            // One of all that cannot is enough for no, one of any that can for yes.
            if (part.CanHold(caseIndex) != wanted)
            {
                return !wanted;
            }
        }

        return wanted;
    }

    /// <inheritdoc/>
    public override void AddBreaks(int caseIndex, List<int> days)
    {
        foreach (var part in parts)
        {
            part.AddBreaks(caseIndex, days);
        }
    }
}
