namespace ComplianceChecker.Extracts.Proposals;

/// <summary>What was proposed for a table.</summary>
/// <param name="Name">The file, or the sheet of a workbook.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Lines">What it is to be read as, a line each.</param>
public sealed record TableAccount(string Name, int Rows, IReadOnlyList<string> Lines);
