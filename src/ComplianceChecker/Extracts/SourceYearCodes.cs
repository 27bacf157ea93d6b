namespace ComplianceChecker.Extracts;

/// <summary>Codes of a column that only the returns of some years have. A return's year is the one in which it ends.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Codes">The codes.</param>
/// <param name="From">The first year that has them; null if there is none.</param>
/// <param name="Until">The last year that has them; null if there is none.</param>
internal sealed record SourceYearCodes(string Table, string Column, ValueList Codes, int? From, int? Until)
{
    /// <summary>Whether the return of a year has the codes.</summary>
    public bool Has(int year) => !(year < From) && !(year > Until);

    /// <summary>The years that have them, in words.</summary>
    public string Years => From is null ? FormattableString.Invariant($"up to {Until}") : Until is null ? FormattableString.Invariant($"from {From} on") : FormattableString.Invariant($"from {From} to {Until}");
}
