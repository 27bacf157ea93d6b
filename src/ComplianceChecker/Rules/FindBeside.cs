namespace ComplianceChecker.Rules;

/// <summary>Finds a file that a rule set names: only the command line knows paths.</summary>
/// <param name="from">The name of the rule set's file.</param>
/// <param name="path">The path as it is written there, relative to that file.</param>
public delegate FileBeside FindBeside(string from, string path);
