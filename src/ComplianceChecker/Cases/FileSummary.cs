namespace ComplianceChecker.Cases;

/// <summary>What was read from one file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Kind">What its rows were read as.</param>
/// <param name="RowsRead">How many rows there are under the header.</param>
/// <param name="RowsUsed">How many of them are used.</param>
/// <param name="RowsRepeated">How many repeat an earlier row in every column and count once with it.</param>
/// <param name="RowsSetAside">How many could not be used.</param>
/// <param name="Sha256">The file's SHA-256 in hexadecimal, lower case.</param>
public sealed record FileSummary(string File, string Kind, int RowsRead, int RowsUsed, int RowsRepeated, int RowsSetAside, string Sha256);
