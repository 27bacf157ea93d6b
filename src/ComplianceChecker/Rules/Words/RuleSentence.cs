namespace ComplianceChecker.Rules.Words;

/// <summary>A sentence of a rule in plain English.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsListed">Whether it is an entry of a list that the sentence before announces.</param>
public sealed record RuleSentence(string Text, bool IsListed)
{
    /// <summary>A sentence that stands for itself.</summary>
    public static implicit operator RuleSentence(string text) => new(text, IsListed: false);

    /// <summary>A sentence that stands for itself.</summary>
    public static RuleSentence FromString(string text) => new(text, IsListed: false);
}
