using ComplianceChecker.Reports.Workbooks;
using ComplianceChecker.Tests.Cli;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ComplianceChecker.Tests.Reports.Workbooks;

public sealed class WorkbookNotesTests : CliTest
{
    private static readonly string[] Both = ["--format", "csv", "--format", "xlsx", "--split", "team"];

    [Fact]
    public void A_note_written_into_a_workbook_stands_in_every_file_of_the_next_run()
    {
        Report(["--out", "out", .. Both]);
        WriteNote("out/by-team/North.xlsx", "visit booked\nfor Friday");
        Assert.Equal(0, Report(["--out", "next", "--previous", "out", .. Both]).Status);
        var (columns, rows) = CsvTable.Read(PathOf("next", "exceptions.csv"));
        Assert.Contains(rows, r => r[Array.IndexOf(columns, "note")] == "visit booked\nfor Friday");
        Assert.Contains(new ReadWorkbook(PathOf("next", "report.xlsx")).Table("Overdue", "Case"), r => r[12] == "visit booked\nfor Friday" && r[^1] == r[12]);
        Assert.Contains(new ReadWorkbook(PathOf("next", "by-team", "North.xlsx")).Table("Overdue", "Case"), r => r[12] == "visit booked\nfor Friday");
    }

    [Fact]
    public void A_run_that_would_lose_a_note_in_a_workbook_is_refused()
    {
        Report(["--out", "out", .. Both]);
        WriteNote("out/by-team/North.xlsx", "visit booked");
        var before = File.ReadAllBytes(PathOf("out", "report.xlsx"));
        var result = Report(["--out", "out", .. Both]);
        Assert.Equal((2, "out/by-team/North.xlsx holds notes that this run would lose. Add --previous out to carry them over, or write to another folder.\n"), (result.Status, result.Error));
        Assert.Equal(before, File.ReadAllBytes(PathOf("out", "report.xlsx")));
        Assert.Equal(0, Report("--out", "out").Status);
        Assert.Equal(0, Report(["--out", "out", "--previous", "out", .. Both]).Status);
        Assert.Contains(new ReadWorkbook(PathOf("out", "report.xlsx")).Table("Overdue", "Case"), r => r[12] == "visit booked");
    }

    [Fact]
    public void A_workbook_alone_is_enough_for_an_earlier_run()
    {
        Report("--out", "out", "--format", "xlsx");
        WriteNote("out/report.xlsx", "seen");
        Assert.Equal(0, Report("--out", "next", "--previous", "out", "--format", "csv").Status);
        Assert.Contains(",seen,", Read("next", "exceptions.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_in_a_row_whose_start_was_overwritten_is_not_lost()
    {
        Report("--out", "out", "--format", "xlsx");
        WriteNote("out/report.xlsx", "seen");
        WriteNote("out/report.xlsx", "some day", column: "D");
        var result = Report("--out", "out", "--previous", "out", "--format", "xlsx");
        Assert.Equal((2, "--previous: report.xlsx cannot be read: a row with a note in it has a start that is no date, or a step that is no number, so the note would be lost. Undo changes to these columns, or move the note.\n"), (result.Status, result.Error));
    }

    [Fact]
    public void A_workbook_that_cannot_be_read_is_named_with_what_to_do()
    {
        Report("--out", "out", "--format", "csv");
        Write("out/report.xlsx", "this is no workbook");
        var result = Report("--out", "next", "--previous", "out");
        Assert.Equal((2, "--previous: report.xlsx cannot be read: it is broken, or protected by a password. Open it in Excel and save it without one, or move it to another folder.\n"), (result.Status, result.Error));
        Assert.Equal((4, "out/report.xlsx cannot be looked at for notes that this run would lose: it is broken, or protected by a password. Open it in Excel and save it without one, or move it to another folder.\n"), (Report("--out", "out", "--format", "xlsx").Status, Report("--out", "out", "--format", "xlsx").Error));
    }

    [Fact]
    public void A_workbook_with_a_password_is_named_with_what_to_do()
    {
        Report("--out", "out", "--format", "csv");
        File.WriteAllBytes(PathOf("out", "report.xlsx"), LockedWorkbook.Make());
        using (var stream = File.OpenRead(PathOf("out", "report.xlsx")))
        {
            Assert.Throws<ExcelDataReader.Exceptions.InvalidPasswordException>(() => ExcelDataReader.ExcelReaderFactory.CreateOpenXmlReader(stream));
        }

        var result = Report("--out", "next", "--previous", "out");
        Assert.Equal((2, "--previous: report.xlsx cannot be read: it is broken, or protected by a password. Open it in Excel and save it without one, or move it to another folder.\n"), (result.Status, result.Error));
        Assert.False(Directory.Exists(PathOf("next")));
    }

    [Theory]
    [InlineData(null, "", "a", "", "a", "a", "a note in one workbook")]
    [InlineData(null, "old", "old", "old", "old", "old", "nothing changed")]
    [InlineData(null, "old", "new", "old", "old", "new", "one changed")]
    [InlineData(null, "old", "a", "old", "b", "a / b", "both changed")]
    [InlineData(null, "old", "a", "old", "a", "a", "both alike")]
    [InlineData(null, "old", "", "old", "old", "", "one taken out")]
    [InlineData(null, "old", "", "old", "b", "b", "one taken out, one changed")]
    [InlineData("old", "old", "old", "old", "old", "old", "nothing changed, in the list neither")]
    [InlineData("mine", "old", "old", "old", "old", "mine", "changed in the list")]
    [InlineData("mine", "old", "a", "old", "old", "mine / a", "changed in the list and in a workbook")]
    public void What_a_reader_changed_wins(string? inList, string writtenOne, string one, string writtenTwo, string two, string expected, string why)
    {
        var key = ("A1", "r", 1, 1);
        var list = inList is null ? null : new Dictionary<(string, string, int, int), string> { [key] = inList };
        var merged = WorkbookNotes.Merge(list, [new WorkbookNote("A1", "r", 1, 1, one, writtenOne), new WorkbookNote("A1", "r", 1, 1, two, writtenTwo)]);
        Assert.True(expected == merged.GetValueOrDefault(key, ""), $"{why}: {merged.GetValueOrDefault(key, "")}");
    }

    /// <summary>Writes a note into the first row of the exception list, as a reader does.</summary>
    private void WriteNote(string path, string note, string column = "M")
    {
        using var document = SpreadsheetDocument.Open(PathOf(path), isEditable: true);
        var sheet = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == "Overdue");
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
        var first = int.Parse(part.TableDefinitionParts.Single().Table.Reference!.Value!.Split(':')[0][1..], System.Globalization.CultureInfo.InvariantCulture) + 1;
        var cell = part.Worksheet.Descendants<Cell>().Single(c => c.CellReference == $"{column}{first}");
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(note) { Space = SpaceProcessingModeValues.Preserve });
    }
}
