using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>Makes a workbook of a text, so that the workbooks of fixtures can be read and reviewed.</summary>
/// <remarks>
/// A line "# sheet NAME" begins a sheet, "# hidden NAME" a hidden one; every line after it is a row with cells between vertical bars. A cell "@2016-03-31" or "@2016-03-31T14:05" is a real date,
/// "=12" a number, "!#N/A" an error, "?true" a truth value; all else is text, in which "\n" stands for a line break and "\s" for a no-break space.
/// </remarks>
internal static class SheetText
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] ToWorkbook(string text)
    {
        List<(string Name, bool IsHidden, List<string> Rows)> sheets = [];
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("# sheet ", StringComparison.Ordinal) || line.StartsWith("# hidden ", StringComparison.Ordinal))
            {
                sheets.Add((line[(line.IndexOf(' ', 2) + 1)..], line[2] == 'h', []));
            }
            else
            {
                sheets[^1].Rows.Add(line);
            }
        }

        var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
            Add(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\"{(s.IsHidden ? " state=\"hidden\"" : "")} r:id=\"s{i + 1}\"/>"))}</sheets></workbook>""");
            Add(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            for (var i = 0; i < sheets.Count; i++)
            {
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(sheets[i].Rows.Select(Row))}</sheetData></worksheet>""");
            }
        }

        return made.ToArray();
    }

    private static string Row(string line, int row) =>
        line.Length == 0 ? "" : $"<row r=\"{row + 1}\">{string.Concat(line.Split('|').Select((text, column) => Cell(text, $"{(char)('A' + column)}{row + 1}")))}</row>";

    private static string Cell(string text, string at) => text switch
    {
        "" => "",
        ['@', .. var date] => $"<c r=\"{at}\" s=\"{(date.Length > 10 ? 2 : 1)}\"><v>{Serial(date).ToString("R", CultureInfo.InvariantCulture)}</v></c>",
        ['=', .. var number] => $"<c r=\"{at}\"><v>{number}</v></c>",
        ['!', .. var error] => $"<c r=\"{at}\" t=\"e\"><v>{error}</v></c>",
        ['?', .. var truth] => $"<c r=\"{at}\" t=\"b\"><v>{(string.Equals(truth, "true", StringComparison.Ordinal) ? 1 : 0)}</v></c>",
        _ => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\s", "\u00a0", StringComparison.Ordinal))}</t></is></c>",
    };

    /// <summary>The number by which Excel stores a moment: days since 30 December 1899.</summary>
    private static double Serial(string moment)
    {
        var local = moment.Length > 10 ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(moment).Value : LocalDatePattern.Iso.Parse(moment).Value.AtMidnight();
        return Period.DaysBetween(new LocalDate(1899, 12, 30), local.Date) + (local.TimeOfDay.TickOfDay / (double)NodaConstants.TicksPerDay);
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
