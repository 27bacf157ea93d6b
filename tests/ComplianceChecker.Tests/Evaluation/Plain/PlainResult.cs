namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>What <see cref="PlainEvaluator"/> says at one as-at date.</summary>
/// <param name="Obligations">In the order of obligations.csv.</param>
/// <param name="RulesNotEvaluated">Rule id to reason.</param>
/// <param name="CasesNotEvaluated">Cases without the date of birth that the rule needs.</param>
/// <param name="CasesNotTold">Cases with a running clock of which nothing is said, and no overdue obligation.</param>
internal sealed record PlainResult(
    IReadOnlyList<PlainObligation> Obligations,
    IReadOnlyDictionary<string, string> RulesNotEvaluated,
    IReadOnlyDictionary<string, IReadOnlyList<string>> CasesNotEvaluated,
    IReadOnlyDictionary<string, IReadOnlyList<string>> CasesNotTold);
