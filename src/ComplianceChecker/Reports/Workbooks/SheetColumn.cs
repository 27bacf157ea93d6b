namespace ComplianceChecker.Reports.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">Its heading; empty where the sheet has none.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="IsHidden">Whether it is there for the program and not for the reader.</param>
internal record SheetColumn(string Heading, double Width, bool IsHidden = false);
