namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Why no mapping can be proposed for a table. No text here may hold a cell's content.</summary>
/// <remarks>A test fails if one of them has no example under fixtures/bad.</remarks>
internal static class ProposalMessages
{
    public const string NoTables = "There is no list here that a mapping could be for: no CSV file, workbook, XML return or zip. Give the file of a list, or the folder that it lies in.";
    public const string NoHeadings = "{0}: its first row looks like values and not like headings. Put a row with the columns' headings above it.";
    public const string NoRows = "{0}: has headings, and no row below them. Give a list with some rows: it takes values to tell what a column is.";
    public const string AllIdentifying = "{0}: every column looks as if it told who or where somebody is. Ask for a list with the id that the case system gives the child, and with dates.";
    public const string NoCaseId = "{0}: no column could be the child's id. Every row must say whose it is: add a column with the id that the case system gives the child, with a heading such as Child ID.";
    public const string NoDates = "{0}: no column holds dates that can be read.{1} A list has to say on which day something was done: write dates as {2}, or in a workbook as real dates.";
    public const string SameHeadings = "{0} and {1} have the same headings, so nothing could tell one from the other, and they look like {2} and {3}. Rename a heading in one of them (the date's, say), and run again.";
    public const string KindOfSeveral = "--kind is about one list, and there are {0} here: {1}. Give one of them, or leave the option out and choose in the mapping.";
}
