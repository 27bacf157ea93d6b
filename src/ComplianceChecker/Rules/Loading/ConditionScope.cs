using ComplianceChecker.Cases;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Where conditions stand, and so what they may speak of.</summary>
/// <param name="Kind">The kind of record in question; the cases' own where it is the case.</param>
/// <param name="KnowsAge">Whether there is a day on which to take the age.</param>
/// <param name="KnowsStep">Whether a step opens, so that time passed and the age when due can be told.</param>
internal sealed record ConditionScope(string Kind, bool KnowsAge, bool KnowsStep)
{
    /// <summary>Whether they stand in a fact.</summary>
    public bool IsFact { get; private init; }

    /// <summary>Whether they are themselves the "case" of a fact, where the age is called "age".</summary>
    public bool IsCaseFact { get; private init; }

    /// <summary>The "case" of a fact.</summary>
    public static ConditionScope CaseFact { get; } = new(DataDictionary.CasesKind, KnowsAge: true, KnowsStep: false) { IsFact = true, IsCaseFact = true };

    /// <summary>The "where" of a fact.</summary>
    public static ConditionScope Fact(string kind) => new(kind, KnowsAge: false, KnowsStep: false) { IsFact = true };
}
