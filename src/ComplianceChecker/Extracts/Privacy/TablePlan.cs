namespace ComplianceChecker.Extracts.Privacy;

/// <summary>A table of an extract, and what becomes of its columns in a copy.</summary>
/// <param name="Csv">The table.</param>
/// <param name="File">The file of the copy.</param>
/// <param name="Columns">Its columns in the order of the header; those that are left out among them.</param>
internal sealed record TablePlan(CsvText Csv, string File, IReadOnlyList<CopiedColumn> Columns)
{
    /// <summary>Whether it is a table of cases, of which no child may be lost: of a row that cannot be parsed the child's pseudonym is copied, and nothing else.</summary>
    public bool IsOfCases { get; init; }

    /// <summary>The columns that the copy has.</summary>
    public IReadOnlyList<CopiedColumn> Written { get; } = [.. Columns.Where(c => c.Treatment != ColumnTreatment.Drop)];
}
