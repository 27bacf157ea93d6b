namespace ComplianceChecker.Tests.Cli;

/// <summary>What a command did.</summary>
public sealed record CliResult(int Status, string Out, string Error);
