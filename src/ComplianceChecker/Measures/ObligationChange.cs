using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Measures;

/// <summary>An obligation by the old and by the new rule, side by side.</summary>
/// <remarks>There may be millions. Which of the two readings is there is said by <see cref="HasOld"/> and <see cref="HasNew"/>.</remarks>
public readonly record struct ObligationChange
{
    /// <summary>The position of the rule in <see cref="Comparison.Rules"/>.</summary>
    public required int Rule { get; init; }

    /// <summary>The case's position in the extract.</summary>
    public required int Case { get; init; }

    /// <summary>The row of the record that started the clock; -1 for a birthday. Of the new rule, where that has the obligation.</summary>
    public required int StartRow { get; init; }

    /// <summary>The day the clock started.</summary>
    public required int Started { get; init; }

    /// <summary>The step.</summary>
    public required int Step { get; init; }

    /// <summary>The day it opened by the old rule.</summary>
    public required int OldOpened { get; init; }

    /// <summary>The day it opened by the new rule.</summary>
    public required int NewOpened { get; init; }

    /// <summary>How it stands by the old rule.</summary>
    public required Reading Old { get; init; }

    /// <summary>How it stands by the new rule.</summary>
    public required Reading New { get; init; }

    /// <summary>How the two differ.</summary>
    public required ObligationChangeKind Kind { get; init; }

    /// <summary>What it comes to.</summary>
    public ChangeEffect Effect { get; init; }

    /// <summary>Whether the old rule gives it.</summary>
    public bool HasOld => Old.IsTold;

    /// <summary>Whether the new rule gives it.</summary>
    public bool HasNew => New.IsTold;
}
