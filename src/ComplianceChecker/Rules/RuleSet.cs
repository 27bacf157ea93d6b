namespace ComplianceChecker.Rules;

/// <summary>A rule set: one file's rules.</summary>
/// <param name="Id">The set's id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="File">The file, as messages name it.</param>
/// <param name="Rules">Its rules in the order of the file.</param>
public sealed record RuleSet(string Id, string Title, string File, IReadOnlyList<Rule> Rules);
