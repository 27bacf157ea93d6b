namespace ComplianceChecker.Measures;

/// <summary>Something that an earlier report listed as overdue and this one does not.</summary>
/// <param name="Before">What the earlier list says of it.</param>
/// <param name="ClearedBy">What cleared it, or why it is not listed without being cleared.</param>
/// <param name="Reason">Likewise as a sentence: the event, the duty's end, what was corrected, or that the rule changed.</param>
/// <param name="On">The day of the event or of the duty's end, as a day number; <c>None</c> where there is none.</param>
public sealed record ClearedException(EarlierException Before, ClearedBy ClearedBy, string Reason, int On);
