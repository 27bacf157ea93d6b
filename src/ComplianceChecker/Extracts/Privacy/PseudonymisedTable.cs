namespace ComplianceChecker.Extracts.Privacy;

/// <summary>A table of a copy with pseudonyms.</summary>
/// <param name="From">The table it is a copy of, as messages name it.</param>
/// <param name="File">The file of the copy.</param>
/// <param name="Rows">How many rows were copied.</param>
/// <param name="LeftOut">How many could not be parsed and are left out; of a table of cases the child is kept, without anything else of the row.</param>
/// <param name="Columns">What became of each column, in the order of the header.</param>
public sealed record PseudonymisedTable(string From, string File, int Rows, int LeftOut, IReadOnlyList<(string Title, ColumnTreatment Treatment, bool IsIdentifying)> Columns);
