namespace ComplianceChecker.Extracts.Proposals;

/// <summary>An attribute of a record or of the cases, as it is proposed.</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Column">The heading of its column; null for one that has the same value in every record.</param>
/// <param name="Value">That value.</param>
internal sealed record ProposedAttribute(string Name, string? Column, string? Value)
{
    /// <summary>What values of the column become.</summary>
    public IReadOnlyList<(string From, string To)> Codes { get; init; } = [];

    /// <summary>Values that are no known code, with the number of rows: for the file alone.</summary>
    public IReadOnlyList<(string Value, int Rows)> Open { get; init; } = [];

    /// <summary>The codes that they may become.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>How many values are neither known nor shown.</summary>
    public int Hidden { get; init; }

    /// <summary>Why it is proposed, as a sentence, or what is to be minded; empty where the heading says it all.</summary>
    public string Why { get; init; } = "";

    /// <summary>Whether a person has something to do about its values.</summary>
    public bool IsOpen => Open.Count > 0 || Hidden > 0;
}
