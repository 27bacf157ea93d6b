namespace ComplianceChecker.Extracts.Proposals;

/// <summary>A mapping as it is proposed, for a person to finish.</summary>
/// <param name="Content">The file: JSON with comments, in UTF-8. It may hold values of columns of codes, and is the only place that does.</param>
/// <param name="Tables">What was proposed for each table, in a sentence or two.</param>
/// <param name="LeftOut">Tables for which nothing is proposed, with the reason, a sentence or two each.</param>
/// <param name="Decisions">What a person has to decide, in the order in which it stands in the file.</param>
public sealed record MappingProposal(byte[] Content, IReadOnlyList<TableAccount> Tables, IReadOnlyList<string> LeftOut, IReadOnlyList<OpenDecision> Decisions)
{
    /// <summary>Whether only the latest records are told of something, so that the day on which the list was taken has to be said.</summary>
    public bool NeedsDay { get; init; }

    /// <summary>The source that knows all of the tables already, so that they need no mapping; null if none does.</summary>
    public string? KnownAs { get; init; }
}
