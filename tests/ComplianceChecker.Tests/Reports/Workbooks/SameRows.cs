using System.Globalization;
using System.Text.Json;

namespace ComplianceChecker.Tests.Reports.Workbooks;

/// <summary>Compares what the formats of one report say, row by row and cell by cell.</summary>
internal static class SameRows
{
    private static readonly (string File, string Json, string Sheet)[] Lists =
    [
        ("exceptions.csv", "exceptions", "Overdue"), ("due-soon.csv", "dueSoon", "Due soon"), ("ended.csv", "ended", "Ended"), ("excused.csv", "excused", "Excused"),
    ];

    // The column of measures.csv, and the heading in the workbook.
    private static readonly (string Column, string Heading)[] Measures =
    [
        ("title", "Measure"), ("denominator", "Of"), ("target", "Target"), ("excused", "Excused"), ("left_out", "Left out, not yet due"), ("not_told", "Not told"),
        ("at_worst", "At worst"), ("at_best", "At best"), ("basis", "Basis"), ("measure_id", "Measure id"), ("rule_id", "Rule id"),
    ];

    public static void Check(string folder, JsonElement json)
    {
        var book = new ReadWorkbook(Path.Combine(folder, "report.xlsx"));
        foreach (var (file, name, sheet) in Lists)
        {
            var (columns, rows) = CsvTable.Read(Path.Combine(folder, file));
            var inBook = rows.Length == 0 ? [] : book.Table(sheet, "Case");
            Assert.Equal(rows, inBook.Select(r => r[..columns.Length]));
            Assert.Equal(rows, json.GetProperty(name).EnumerateArray().Select(r => columns.Select(c => Text(r.GetProperty(c))).ToArray()));
        }

        CheckTable(book, folder, "not-evaluated.csv", "Not evaluated", "Rule id");
        CheckTable(book, folder, "data-quality.csv", "Data quality", "Severity");
        CheckMeasures(book, folder, json);
    }

    private static void CheckTable(ReadWorkbook book, string folder, string file, string sheet, string heading)
    {
        var (_, rows) = CsvTable.Read(Path.Combine(folder, file));
        Assert.Equal(rows, rows.Length == 0 ? [] : book.Table(sheet, heading));
    }

    private static void CheckMeasures(ReadWorkbook book, string folder, JsonElement json)
    {
        var (columns, rows) = CsvTable.Read(Path.Combine(folder, "measures.csv"));
        CheckMeasures(book, "Summary", columns, [.. rows.Where(r => r[Array.IndexOf(columns, "group_by")].Length == 0)]);
        CheckMeasures(book, "Measures by group", columns, [.. rows.Where(r => r[Array.IndexOf(columns, "group_by")].Length > 0)]);
        Assert.Equal(rows.Select(r => Plain(r[Array.IndexOf(columns, "percentage")])), json.GetProperty("measures").EnumerateArray().Select(r => Text(r.GetProperty("percentage"))));
    }

    private static void CheckMeasures(ReadWorkbook book, string sheet, string[] columns, string[][] rows)
    {
        var inBook = book.Table(sheet, "Measure");
        var headings = book.Rows(sheet).Single(r => r[0] == "Measure");
        Assert.Equal(rows.Length, inBook.Length);
        foreach (var (row, shown) in rows.Zip(inBook))
        {
            foreach (var (column, heading) in Measures)
            {
                Assert.Equal(Plain(row[Array.IndexOf(columns, column)]), shown[Array.IndexOf(headings, heading)]);
            }

            var percentage = row[Array.IndexOf(columns, "percentage")];
            var numerator = row[Array.IndexOf(columns, "numerator")];
            Assert.Equal(Plain(percentage.Length > 0 ? percentage : shown[Array.IndexOf(headings, "Kept")].Length > 0 ? "" : numerator), shown[Array.IndexOf(headings, "Figure")]);
            Assert.Contains(shown[Array.IndexOf(headings, "Kept")], new[] { numerator, "" });
            var rag = row[Array.IndexOf(columns, "rag")];
            Assert.Equal(rag, rag.Length > 0 ? shown[Array.IndexOf(headings, "Standing")].ToLowerInvariant() : "");
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => Plain(value.GetRawText()),
    };

    /// <summary>A number without zeros at its end.</summary>
    private static string Plain(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.####", CultureInfo.InvariantCulture) : text;
}
