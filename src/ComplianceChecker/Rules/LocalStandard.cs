namespace ComplianceChecker.Rules;

/// <summary>That a rule is a rule set's own standard, made of a rule of another by changing what starts, keeps or excuses it or how long it may run.</summary>
/// <param name="RuleSet">The rule set's name for people.</param>
/// <param name="Of">The source of the rule it is made of.</param>
/// <param name="IsTighter">Whether all that differs is that spans are shorter: what is in time by the standard is in time by the source.</param>
/// <param name="Why">The reason given; empty if none.</param>
public sealed record LocalStandard(string RuleSet, RuleSource Of, bool IsTighter, string Why);
