namespace ComplianceChecker.Cli;

/// <summary>A file of a rules folder.</summary>
/// <param name="Name">Its path within the folder, with slashes, as messages name it.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Root">The folder.</param>
internal sealed record RuleFile(string Name, string Path, RulesRoot Root);
