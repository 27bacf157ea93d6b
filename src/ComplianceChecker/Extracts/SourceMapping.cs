namespace ComplianceChecker.Extracts;

/// <summary>How the files of a source map to records.</summary>
public sealed record SourceMapping(string Title);
