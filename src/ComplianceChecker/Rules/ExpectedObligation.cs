using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules;

/// <summary>An obligation that an example expects: the columns of <c>obligations.csv</c> it names, with their values as text.</summary>
/// <param name="Values">By column: <c>started</c>, <c>step</c>, <c>opened</c>, <c>due</c>, <c>done</c>, <c>ended</c>, <c>status</c>, <c>days_late</c>; an empty text is a blank.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ExpectedObligation(IReadOnlyDictionary<string, string> Values, DataPlace Place);
