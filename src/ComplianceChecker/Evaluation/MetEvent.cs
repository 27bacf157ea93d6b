namespace ComplianceChecker.Evaluation;

/// <summary>An event that keeps a duty.</summary>
/// <param name="Day">Its date, as a day number.</param>
/// <param name="MetBy">Which entry of the rule's <c>metBy</c> it matches.</param>
internal readonly record struct MetEvent(int Day, int MetBy);
