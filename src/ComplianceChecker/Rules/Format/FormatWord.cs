namespace ComplianceChecker.Rules.Format;

/// <summary>A name that an object of a rule file may have.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">What may stand there.</param>
/// <param name="Description">What it says, in a sentence for the writer of rules.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="OnlyWith">The name beside which alone it may stand; null if it may always stand.</param>
internal sealed record FormatWord(string Name, FormatValue Value, string Description, bool Required = false, string? OnlyWith = null);
