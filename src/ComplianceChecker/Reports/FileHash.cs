namespace ComplianceChecker.Reports;

/// <summary>A file that was read.</summary>
/// <param name="File">Its name, as messages name it.</param>
/// <param name="Sha256">Its SHA-256 in hexadecimal, lower case.</param>
public sealed record FileHash(string File, string Sha256);
