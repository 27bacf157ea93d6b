namespace ComplianceChecker.Extracts;

/// <summary>What reading by a mapping can say besides <see cref="ExtractMessages"/>. No text here may hold a cell's content.</summary>
/// <remarks>A test fails if one of them has no example under fixtures/bad.</remarks>
internal static class SourceMessages
{
    public const string LatestTableTwice = "{0} and {1} are both the table \"{2}\" of the {3}, of which only the latest records are there. Keep the later one in the folder.";
    public const string ReturnTwice = "{0} and {1} are both the table \"{2}\" of the return from {3} to {4}, in which most periods of both returns end. Keep one of the two returns.";
    public const string ReturnTwiceOver = "{0} and {1} hold the same tables of the {2}: {3}. If they are the same return, keep one of the two; if they are of different years, begin their names with the year, such as {4}.";
    public const string YearNamedOtherwise = "the name says {0}, but most periods here end in the year from {1} to {2}, and it is taken as the return of that year. Rename it if that is right.";
    public const string YearsDiffer = "differs from line {0}, of a later return, which is used. Correct one of the two.";
    public const string OpenThenGone = "no end date, and the next return, {0}, does not have it: it is taken to be open still. Give it its end date.";
    public const string CodeOfOtherYears = "a code of returns {0}, in the return that ends in {1}{2}. Correct it if it is a slip.";
    public const string LatestNeedsDay = "In the {0} there is of each child only the present or the latest ({1}), so the day on which that was taken must be known. Say it with --taken-on, such as --taken-on 2016-03-31, or with \"asAt\" in extract.json.";
    public const string CaseValueDiffers = "differs from that in {0} for the same child, which is used. Correct one of the two.";
    public const string CaseRowsDiffer = "differs from line {0} for the same child; left blank. Correct one of the two.";
    public const string CaseDateNotUsed = "not a date, and not used. Write dates as {0}.";
    public const string DateColumnMissing = "there is no column {0}, so no {1} are read from this file. Add the column if there are any.";
    public const string RowsLeftOut = "{0} of the rows here give no case and no record: the mapping of the {1} does not ask for them, or their dates are blank. They count as set aside.";
}
