namespace ComplianceChecker.Rules.Words;

/// <summary>A rule or an indicator told in plain English, ready to be laid out.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Summary">The sentence its writer gave for social workers; may be empty.</param>
/// <param name="Sections">What it says, under headings.</param>
/// <param name="Samples">The due dates it gives for a few starts; null for an indicator, which has none.</param>
public sealed record RuleInWords(string Id, string Title, string Summary, IReadOnlyList<RuleSection> Sections, SampleDates? Samples);
