namespace ComplianceChecker.Measures;

/// <summary>Whether a rule or an indicator can be told from an extract.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Told">How far it can be told.</param>
/// <param name="Why">What stays open, or what is missing, in sentences; empty where it is told fully.</param>
public sealed record RuleAnswer(string Id, string Title, AnswerExtent Told, IReadOnlyList<string> Why);
