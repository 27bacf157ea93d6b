namespace ComplianceChecker.Reports.Workbooks;

/// <summary>A column of a table.</summary>
/// <typeparam name="T">What a row is made from.</typeparam>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="Of">The cell of a row.</param>
/// <param name="IsHidden">Whether it is there for the program and not for the reader.</param>
internal sealed record TableColumn<T>(string Heading, double Width, Func<T, SheetCell> Of, bool IsHidden = false) : SheetColumn(Heading, Width, IsHidden);
