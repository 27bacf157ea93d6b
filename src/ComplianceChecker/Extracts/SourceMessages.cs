namespace ComplianceChecker.Extracts;

/// <summary>What reading by a mapping can say besides <see cref="ExtractMessages"/>. No text here may hold a cell's content.</summary>
/// <remarks>A test fails if one of them has no example under fixtures/bad.</remarks>
internal static class SourceMessages
{
    public const string LatestTableTwice = "{0} and {1} are both the table \"{2}\" of the {3}, of which only the latest records are there. Keep the later one in the folder.";
    public const string LatestNeedsDay = "The {0} holds only the latest {1} of each child, so the day on which it was taken must be known. Say it with --taken-on, such as --taken-on 2016-03-31, or with \"asAt\" in extract.json.";
    public const string CaseValueDiffers = "differs from that in {0} for the same child, which is used. Correct one of the two.";
    public const string CaseRowsDiffer = "differs from line {0} for the same child; left blank. Correct one of the two.";
    public const string CaseDateNotUsed = "not a date, and not used. Write dates as {0}.";
    public const string DateColumnMissing = "there is no column {0}, so no {1} are read from this file. Add the column if there are any.";
    public const string RowsLeftOut = "{0} of the rows here give no case and no record: the mapping of the {1} does not ask for them, or their dates are blank. They count as set aside.";
}
