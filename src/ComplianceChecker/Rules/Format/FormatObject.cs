namespace ComplianceChecker.Rules.Format;

/// <summary>An object of a rule file, with the names it may have.</summary>
/// <param name="Name">What it is called in the JSON Schema.</param>
/// <param name="Description">What it says.</param>
/// <param name="Words">The names it may have.</param>
internal sealed record FormatObject(string Name, string Description, IReadOnlyList<FormatWord> Words)
{
    /// <summary>What messages call it.</summary>
    public string Called { get; init; } = $"\"{Name}\"";

    /// <summary>Names of which exactly one must be given; empty if there is no such choice.</summary>
    public IReadOnlyList<string> ExactlyOneOf { get; init; } = [];

    /// <summary>Names of which at least one must be given; empty if there is no such choice.</summary>
    public IReadOnlyList<string> AtLeastOneOf { get; init; } = [];

    /// <summary>Whether it is laid over another, so that only the two together can be checked.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The word of a name, or null.</summary>
    public FormatWord? Word(string name) => Words.FirstOrDefault(w => string.Equals(w.Name, name, StringComparison.Ordinal));
}
