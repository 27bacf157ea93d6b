namespace ComplianceChecker.Extracts.Surveys;

/// <summary>What was made of one column of a file.</summary>
/// <param name="File">The file, or the sheet of a workbook.</param>
/// <param name="Column">The column, as its file names it.</param>
/// <param name="Sort">What it is read as.</param>
/// <param name="ReadAs">What it is matched to: attributes such as <c>visits.seen</c>, or what <paramref name="Sort"/> says where there is none.</param>
/// <param name="Values">How many cells have something in them; null where the column is skipped.</param>
/// <param name="Blank">How many have nothing; null where the column is skipped.</param>
/// <param name="Unreadable">How many hold something other than what the column is read as: no date, no number, neither yes nor no, no known code.</param>
/// <param name="Examples">Up to three such cells, the most frequent first, with every letter and digit masked; none of columns that may identify somebody.</param>
/// <param name="Distinct">How many different values there are; null where that is not counted.</param>
/// <param name="Texts">Of columns of codes and of yes and no, every text with what it was read as.</param>
public sealed record ColumnSurvey(
    string File,
    string Column,
    ColumnSort Sort,
    string ReadAs,
    int? Values,
    int? Blank,
    int? Unreadable,
    IReadOnlyList<string> Examples,
    int? Distinct,
    IReadOnlyList<ValueSurvey> Texts);
