namespace ComplianceChecker.Rules.Words;

/// <summary>A part of a rule in plain English.</summary>
/// <param name="Heading">Its heading, such as "When the clock starts".</param>
/// <param name="Sentences">Its sentences, each a paragraph or an entry of a list.</param>
public sealed record RuleSection(string Heading, IReadOnlyList<RuleSentence> Sentences);
