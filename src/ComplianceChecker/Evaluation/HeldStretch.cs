namespace ComplianceChecker.Evaluation;

/// <summary>A longest run of days on which periods hold.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last; <c>Never</c> if there is no end.</param>
/// <param name="StartKnown">Whether nothing says that it may truly have begun on an earlier day.</param>
internal readonly record struct HeldStretch(int Start, int End, bool StartKnown);
