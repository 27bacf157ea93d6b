using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ComplianceChecker.Timescales;
using ExcelDataReader;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Reports.Workbooks;

/// <summary>Reads back the notes that readers wrote into the lists of a workbook, and merges them with those of other files.</summary>
/// <remarks>A list is known by its headings, on whatever sheet and row it stands, so that a workbook may have been sorted, filtered, renamed and saved by another program.</remarks>
public static class WorkbookNotes
{
    private const int RowsAboveHeadings = 40;

    private static readonly string[] Headings = ["Case", "Rule id", "Started", "Step", "Note"];

    /// <summary>Reads the notes of a workbook, and of rows without one as well, since a note may have been taken out; null if it cannot be read: it is broken, or protected by a password.</summary>
    public static IReadOnlyList<WorkbookNote>? Read(Stream stream)
    {
        // The reader of workbooks asks for the letters of old Excel files even where it needs none.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
            List<WorkbookNote> notes = [];
            do
            {
                ReadSheet(reader, notes);
            }
            while (reader.NextResult());
            return notes;
        }
        catch (Exception e) when (e is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException or XmlException or FormatException or NullReferenceException or KeyNotFoundException or ArgumentException or InvalidOperationException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Whether this program made a workbook, be it that another has saved it since.</summary>
    public static bool IsOurs(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.GetEntry("docProps/core.xml") is not { } properties)
            {
                return false;
            }

            using var xml = XmlReader.Create(properties.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return xml.ReadToFollowing("creator", "http://purl.org/dc/elements/1.1/") && string.Equals(xml.ReadElementContentAsString(), WorkbookWriter.Creator, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return false;
        }
    }

    /// <summary>The notes of several files as one: what a reader changed wins over what the program wrote, and different changes stand one after another.</summary>
    /// <param name="ofList">The notes of the CSV files; null where there are none.</param>
    /// <param name="ofWorkbooks">Those of the workbooks.</param>
    internal static Dictionary<(string CaseId, string RuleId, int Started, int Step), string> Merge(IReadOnlyDictionary<(string CaseId, string RuleId, int Started, int Step), string>? ofList, IReadOnlyList<WorkbookNote> ofWorkbooks)
    {
        var merged = new Dictionary<(string CaseId, string RuleId, int Started, int Step), string>();
        var rows = ofWorkbooks.ToLookup(n => (n.CaseId, n.RuleId, n.Started, n.Step));
        foreach (var key in (ofList?.Keys ?? []).Concat(rows.Select(r => r.Key)).Distinct())
        {
            var written = rows[key].Select(n => n.AsWritten).FirstOrDefault(n => n is not null);
            var edits = rows[key].Where(n => n.IsEdited).Select(n => n.Note).ToList();
            if (ofList?.TryGetValue(key, out var listed) is true && !string.Equals(Plain(listed), written, StringComparison.Ordinal))
            {
                edits.Insert(0, Plain(listed));
            }

            string[] texts = [.. edits.Where(e => e.Length > 0).Distinct(StringComparer.Ordinal)];
            var note = edits.Count == 0 ? written ?? "" : string.Join(" / ", texts);
            if (note.Length > 0)
            {
                merged[key] = note;
            }
        }

        return merged;
    }

    private static void ReadSheet(IExcelDataReader reader, List<WorkbookNote> notes)
    {
        int[]? at = null;
        var (written, due) = (-1, -1);
        for (var row = 0; reader.Read() && (at is not null || row < RowsAboveHeadings); row++)
        {
            if (at is null)
            {
                var found = Array.ConvertAll(Headings, h => Column(reader, h));
                (at, written, due) = found.All(c => c >= 0) ? (found, Column(reader, ListSheet.NoteAsWritten), Column(reader, "Due")) : (null, -1, -1);
            }
            else if (DayOf(reader.GetValue(at[2])) is { } started && int.TryParse(TextOf(reader.GetValue(at[3])), NumberStyles.None, CultureInfo.InvariantCulture, out var step))
            {
                notes.Add(new WorkbookNote(TextOf(reader.GetValue(at[0])), TextOf(reader.GetValue(at[1])), started, step, Plain(TextOf(reader.GetValue(at[4]))), written < 0 ? null : Plain(TextOf(reader.GetValue(written))))
                {
                    Due = due < 0 ? DayNumber.None : DayOf(reader.GetValue(due)) ?? DayNumber.None,
                });
            }
            else if (Plain(TextOf(reader.GetValue(at[4]))) is { Length: > 0 } note)
            {
                notes.Add(new WorkbookNote("", "", DayNumber.None, 0, note, null) { IsReadable = false });
            }
        }
    }

    private static int Column(IExcelDataReader reader, string heading) =>
        Enumerable.Range(0, reader.FieldCount).FirstOrDefault(i => string.Equals(reader.GetValue(i) as string, heading, StringComparison.OrdinalIgnoreCase), -1);

    /// <summary>A note without blanks around it, and with the line ends that Excel writes.</summary>
    private static string Plain(string note) => note.ReplaceLineEndings("\n").Trim();

    private static int? DayOf(object? value) =>
        value is DateTime moment ? DayNumber.Of(moment.Year, moment.Month, moment.Day)
        : value is string text && LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) ? DayNumber.Of(date)
        : null;

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime moment => LocalDatePattern.Iso.Format(LocalDate.FromDateTime(moment)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
