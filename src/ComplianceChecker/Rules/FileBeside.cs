using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules;

/// <summary>What is found where a rule set names a file beside it.</summary>
/// <param name="File">The file; null if there is none that may be read.</param>
/// <param name="IsOutside">Whether the path leads out of the rules folder.</param>
/// <param name="Instead">A path that would find a file of that name; null if none is known.</param>
public sealed record FileBeside(InputFile? File, bool IsOutside, string? Instead);
