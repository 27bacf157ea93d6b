using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>A column of a list, the same in every format.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Heading">Its heading for people.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Of">The cell of a row.</param>
internal sealed record ListColumn(string Name, string Heading, ListCellKind Kind, Func<ExceptionRow, ListCell> Of);
