namespace ComplianceChecker.Evaluation;

/// <summary>An event that keeps a duty.</summary>
/// <param name="Day">Its date, as a day number.</param>
/// <param name="MetBy">Which entry of the rule's <c>metBy</c> it matches.</param>
/// <param name="Minute">Its time of day, in minutes after midnight; <c>NoTime</c> where none is known or none matters.</param>
internal readonly record struct MetEvent(int Day, int MetBy, int Minute);
