namespace ComplianceChecker.Extracts.Privacy;

/// <summary>A copy of an extract with pseudonyms, as it was written.</summary>
/// <param name="Tables">Its tables.</param>
/// <param name="NotCopied">Tables that are not known and were left out, as messages name them.</param>
/// <param name="Identifiers">How many identifiers of the extract were looked for in the copy.</param>
public sealed record PseudonymisedExtract(IReadOnlyList<PseudonymisedTable> Tables, IReadOnlyList<string> NotCopied, int Identifiers);
