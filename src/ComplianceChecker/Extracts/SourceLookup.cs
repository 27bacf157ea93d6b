namespace ComplianceChecker.Extracts;

/// <summary>A column that a table has not and that is found in another: the value of the first of its rows that matches, or whether any does.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="In">The other table.</param>
/// <param name="Own">The column whose value must be that of <paramref name="Other"/> there.</param>
/// <param name="Other">The other table's column.</param>
/// <param name="Rows">Which of the other table's rows are meant.</param>
/// <param name="On">The column of a day that must lie in the other row's period; null if no day is asked for.</param>
/// <param name="From">The other table's column of the first day of its period; null if no day is asked for.</param>
/// <param name="Until">The other table's column of the day on which its period is over, blank while it runs; null if no day is asked for.</param>
/// <param name="Take">The other table's column whose value is taken; null where only <paramref name="Is"/> is said.</param>
/// <param name="Is">The value where a row matches and none is taken.</param>
/// <param name="Otherwise">The value where none matches.</param>
internal sealed record SourceLookup(
    string Name,
    string In,
    string Own,
    string Other,
    SourceConditions Rows,
    string? On,
    string? From,
    string? Until,
    string? Take,
    string Is,
    string Otherwise);
