namespace ComplianceChecker.Reports;

/// <summary>A step of a clock, or several in a row that were each done in time and are told in one sentence.</summary>
/// <param name="All">The step, or the steps in order.</param>
public sealed record CaseSteps(IReadOnlyList<CaseObligation> All)
{
    /// <summary>The first of them.</summary>
    public CaseObligation First => All[0];

    /// <summary>The last of them; the first again where there is one.</summary>
    public CaseObligation Last => All[^1];

    /// <summary>Whether they are several.</summary>
    public bool AreJoined => All.Count > 1;
}
