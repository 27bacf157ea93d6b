using System.Globalization;

namespace ComplianceChecker.Extracts;

/// <summary>Everything that reading an extract can say. No text here may hold a cell's content.</summary>
/// <remarks>A test fails if one of them has no example under fixtures/bad.</remarks>
internal static class ExtractMessages
{
    // What stops the run: {0} is the file.
    public const string NoCases = "No cases.csv was found, and none of the tables here ({0}) is of a source that can be read. Looked for: {1}. Check that this is the extract's folder. If these are lists of your own, begin a mapping for them: compliance extract map FOLDER --out my-rules/sources/lists.json. Then name the mapping's folder: --rules my-rules --rules rules/england.";
    public const string NoFiles = "There is nothing here that can be read: no CSV file, workbook, XML return or zip. Looked for: {0}. Check that this is the extract's folder.";
    public const string CannotOpen = "{0}: could not be opened. If another program has it open, close it there; then run again.";
    public const string EmptyFile = "{0}: is empty. A header row with the columns' names was expected.";
    public const string NotCsv = "{0}: is not a CSV file but looks like a workbook or other binary file. Save it as \"CSV UTF-8 (comma delimited)\".";
    public const string OpenQuote = "{0} line {1}: a quote is opened and never closed, so the file cannot be read as CSV. Close it, and double every quote inside a quoted text.";
    public const string OtherSeparator = "{0}: the columns are separated by {1}, not by commas. Save it as \"CSV UTF-8 (comma delimited)\".";
    public const string ColumnTwice = "{0}: the column {1} stands twice in the header. Remove or rename one of them.";
    public const string MissingColumn = "{0}: the column {1} is missing.{2} Required: {3}.";
    public const string NoDateColumn = "{0}: has neither a start_date column (periods) nor a date column (events). Add the one that is meant, or take the file out of the folder.";
    public const string SameKindTwice = "{0} and {1} are the same kind of record. Put their rows into one file.";
    public const string DatesOtherWay = "{0}: no date is written as {1} ({2}). All of them can be read as {3}: if that is how they are written, say so in extract.json, such as {{ \"dates\": \"{4}\" }}.";
    public const string TableTwice = "{0} and {1} are both the table \"{2}\" of the {3}. If they are the same return, keep one of the two; if they are of different years, begin the files' names with the year, such as 2018-{2}.csv.";
    public const string TableMissing = "The {0} lacks its table \"{1}\": no CSV file has the columns {2}. Add the file.";
    public const string Identifiable = "{0}: it looks as if columns told who or where a child is: {1}. Take them out of the file, or make a copy without them with compliance extract pseudonymise; with --allow-identifiable they are left unread and all else is used.";
    public const string IdentifiableNeeded = "{0}: the column {1} seems to hold {2}. It cannot be left unread, and would stand in lists and findings. Make a copy with pseudonyms with compliance extract pseudonymise.";

    public const string NotWorkbook = "{0}: cannot be read as a workbook. Open it in Excel and save it as \"Excel Workbook (*.xlsx)\"; if it is damaged there too, ask for it anew.";
    public const string WorkbookProtected = "{0}: is protected by a password. Save it without one, in a place that only those who may see it can open.";
    public const string WorkbookTooLarge = "{0}: unpacks to far more than any workbook needs, and is not read. Ask whoever sent it for it anew; a list of more than a million rows can be sent as CSV.";

    public const string NotArchive = "{0}: cannot be read as a zip. Ask for it anew, or unpack it and give the folder.";
    public const string ArchiveTooLarge = "{0}: unpacks to far more than any extract needs, and is not read. Ask whoever sent it for it anew.";
    public const string ArchiveLeadsOut = "{0}: a file in it has a name that leads out of the zip, and nothing of it is read. Ask whoever sent it for it anew.";
    public const string ArchiveInArchive = "{0}: a zip within a zip is not read. Unpack the outer one and give its folder.";
    public const string ArchiveProtected = "{0}: is protected by a password. Unpack it, in a place that only those who may see it can open, and give the folder.";
    public const string NotXml = "{0} line {1}: is not XML that can be read; document types and entities are not. Export the return anew.";
    public const string NotReturn = "{0}: is XML, but not an SSDA903 return: an element CHILD for each child, with a HEADER and an EPISODE for each episode, was expected.";

    // What sets a row aside, or leaves a value out.
    public const string NoCaseId = "no {0}. Give the pseudonym that the child has in {1}; the row is set aside.";
    public const string NoSuchCase = "no such case. Add the child to {0}, or correct the {1}; the row is set aside.";
    public const string NoDate = "no date. Write one, as {0}; the row is set aside.";
    public const string NotADate = "not a date. Write dates as {0}; the row is set aside.";
    public const string TimeOfDay = "a date with a time of day, which these records do not have. Write {0}; the row is set aside.";
    public const string EndBeforeStart = "the end lies before the start. Correct one of the two dates; the row is set aside.";
    public const string NotANumber = "not a number. Write numbers as 12.5; the row is set aside.";
    public const string NotFilledIn = "blank: an agreed exception counts only with its rule, its reason and who agreed it. Fill it in; the row is set aside.";
    public const string FieldCount = "the row has {0}, the header {1}. Put quotes round text that holds a comma, and keep blank cells; the row is set aside.";
    public const string QuotesOutOfPlace = "the quotes do not pair up, so it cannot be told where the fields end, nor whether lines after it were swallowed. Double every quote inside a quoted text; the row is set aside.";
    public const string CaseFieldCount = "the row has {0}, the header {1}. Put quotes round text that holds a comma, and keep blank cells; the child is kept, and nothing else of the row is read.";
    public const string CaseQuotesOutOfPlace = "the quotes do not pair up, so it cannot be told where the fields end, nor whether lines after it were swallowed. Double every quote inside a quoted text; the child is kept, and nothing else of the row is read.";
    public const string CaseIdQuotes = "text stands after the closing quote, so it cannot be told which child is meant. Put one pair of quotes round the {0}, or none; the row is set aside.";
    public const string NotABoolean = "neither true nor false{0}; taken as unknown. Write true or false (yes/no, y/n and 1/0 do as well).";
    public const string CaseDateUnreadable = "not a date; the child is kept without it. Write dates as {0}.";
    public const string CaseNumberUnreadable = "not a number; the child is kept without it. Write numbers as 12.5.";
    public const string CaseContradiction = "differs from line {0} for the same child; left blank. Keep one row for each child.";
    public const string CaseEndBeforeBirth = "the end date lies before the date of birth; the child is kept without it. Correct one of the two dates.";

    // What is suspicious, but used.
    public const string UnknownCode = "none of the known codes{0}.{1} Correct it, or add it to dictionary.local.json.";
    public const string UnknownKind = "\"{0}\" is no kind of record that the dictionary knows; read as {1}.{2} Rename the file, or add the kind to dictionary.local.json.";
    public const string UnknownAttribute = "no attribute of {0} that the dictionary knows; read as text.{1} Rename the column, or add it to dictionary.local.json.";
    public const string ToldTwice = "tells the same as line {0}; the two count once. Where lists overlap nothing has to be done. Where two lists tell the same of every child, choose the one that is right and take the record made of the other out of the mapping.";
    public const string Repeated = "repeats line {0} in every column; the two count once. Remove one of them.";
    public const string OldYear = "the year is before 1900. Check the date.";
    public const string NotUtf8 = "not UTF-8 text: read as Windows-1252, as older programs write it. If letters such as é look wrong, save it as \"CSV UTF-8 (comma delimited)\".";
    public const string IsUtf16 = "read as UTF-16 text (\"Unicode text\" in Excel).";
    public const string RowsInCell = "the cell spans lines and holds what looks like whole rows: quotes may be out of place, and those rows are then not read. Check the quotes from this line on.";
    public const string RecordsFromAfterAsAt = "the \"recordsFrom\" of \"{0}\" lies after \"asAt\", the day the extract was taken. Correct one of the two dates.";
    public const string NamelessColumn = "column {0} of the header has no name, and is not read. Name it or remove it.";
    public const string MostlySetAside = "more than half of the rows were set aside: rules that read these records are not evaluated. Correct what is listed below and run again.";
    public const string SettingWithoutFile = "\"{0}\" is named here, but no file holds such records.{1}";
    public const string SheetNotRead = "has no column case_id, and so is no table of cases or records; it is not read.";
    public const string FileNotRecognised = "not a table of the {0} that is known, and is not read.{1} Take it out of the folder, or correct its header.";
    public const string ColumnNotRecognised = "no column of the table \"{0}\" that is known; it is not read.{1}";
    public const string CaseNotInFirst = "the child has no row in {0}, and is known from here only. Add the child there.";
    public const string BornDiffers = "the date of birth differs from that in {0}, which is used. Correct one of the two.";
    public const string HeaderBelow = "the header is taken to stand on this line; what is above it is not read.";
    public const string ElementNotRecognised = "no element of the return that is known; it is not read.";
    public const string OpenThenNext = "no end date, but another row of the same child follows it, on line {0}. Give it its end date.";
    public const string IdentifiableNotRead = "it seems to hold {0}; it is not read, as --allow-identifiable asks. Better take it out of the file.";

    /// <summary>A number of fields, in words for a message.</summary>
    public static string Fields(int count) => count == 1 ? "1 field" : FormattableString.Invariant($"{count} fields");

    /// <summary>A message with its parts filled in.</summary>
    public static string Fill(string message, params ReadOnlySpan<object?> parts) => string.Format(CultureInfo.InvariantCulture, message, parts);
}
