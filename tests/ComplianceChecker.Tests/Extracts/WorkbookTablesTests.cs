using System.IO.Compression;
using System.Text;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

public sealed class WorkbookTablesTests
{
    [Fact]
    public void Cells_are_read_as_they_are_meant()
    {
        var table = Open("# sheet List 8\nid|day|moment|number|sure|error|note\n=12345678901234|@2016-03-31|@2016-03-31T14:05|=0.1|?true|!#N/A|a, \"b\"\\nc").Single();

        Assert.Equal(["id", "day", "moment", "number", "sure", "error", "note"], table.Titles);
        Assert.Equal([["12345678901234", "2016-03-31", "2016-03-31T14:05", "0.1", "true", "", "a, \"b\" c"]], Rows(table));
    }

    [Fact]
    public void Each_sheet_with_something_in_it_is_a_table_hidden_ones_too()
    {
        var tables = Open("# sheet Cases\ncase_id\nC1\n# sheet Empty\n\n# hidden Visits\ncase_id|date\nC1|@2016-03-31");

        Assert.Equal(["cases", "visits"], tables.Select(t => t.TableName));
        Assert.Equal("lists.xlsx, sheet Visits", tables[1].Name);
    }

    [Fact]
    public void A_row_is_named_by_its_number_in_the_sheet()
    {
        var table = Open("# sheet S\n\n\nid|day\nC1|x\n\nC2|y").Single();
        var lines = new List<int>();
        using var reader = table.Rows(_ => { });
        while (reader.Read())
        {
            lines.Add(table.LineOf(reader));
        }

        Assert.Equal(3, table.HeaderLine);
        Assert.Equal([4, 6], lines);
    }

    [Fact]
    public void Columns_without_anything_at_the_right_are_left_out()
    {
        var table = Open("# sheet S\nid|day|\\s\nC1|x|").Single();

        Assert.Equal(["id", "day"], table.Titles);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]>", "a document type")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "an entity of another file")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"0123456789\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "entities that multiply")]
    public void A_part_with_a_document_type_is_refused(string documentType, string reason)
    {
        var workbook = new MemoryStream();
        workbook.Write(SheetText.ToWorkbook("# sheet S\nid|day\nC1|x"));
        using (var zip = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string content;
            using (var reader = new StreamReader(part.Open()))
            {
                content = reader.ReadToEnd();
            }

            part.Delete();
            using var changed = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            changed.Write(Encoding.UTF8.GetBytes(documentType + content.Replace("C1", "&a;", StringComparison.Ordinal)));
        }

        var stop = Assert.Throws<ExtractException>(() => TableFiles.Open(new InputFile("lists.xlsx", workbook.ToArray)));
        Assert.True(stop.Messages.Single().StartsWith("lists.xlsx: cannot be read as a workbook.", StringComparison.Ordinal), reason);
    }

    [Fact]
    public void A_workbook_of_the_older_form_is_read_as_well()
    {
        var tables = TableFiles.Open(new InputFile("lists.xls", () => File.ReadAllBytes(TestFolder.At("fixtures/extracts/old-workbook/lists.xls"))));
        Assert.Equal(["lists.xls, sheet cases", "lists.xls, sheet visits", "lists.xls, sheet looked_after"], [.. tables.Select(t => t.Name)]);
        var extract = ExtractReader.Read([new InputFile("lists.xls", () => File.ReadAllBytes(TestFolder.At("fixtures/extracts/old-workbook/lists.xls")))], TestFolder.Dictionary, [], new ExtractOptions(), CancellationToken.None);
        Assert.Equal(60, extract.Table("visits")!.Count);
        Assert.Equal("visits K1 2017-02-11 seen=true seen_alone=false type=statutory (lists.xls, sheet visits line 2)", RecordLines.Of(extract).First(l => l.StartsWith("visits K1 2017-02-11", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<CsvText> Open(string text) => TableFiles.Open(new InputFile("lists.xlsx", () => SheetText.ToWorkbook(text)));

    private static List<string[]> Rows(CsvText table)
    {
        var rows = new List<string[]>();
        using var reader = table.Rows(_ => { });
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Encoding.UTF8.GetString(CsvText.Cell(reader, i)))]);
        }

        return rows;
    }
}
