using System.Text;
using ComplianceChecker.Reports;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Reports;

public sealed class CsvCellsTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"", "a formula")]
    [InlineData("+44 20", "\"'+44 20\"", "a plus begins a formula")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"", "an at sign begins one in Lotus style")]
    [InlineData("-2+3", "\"'-2+3\"", "a sum is no plain number")]
    [InlineData("-", "\"'-\"", "a dash is no number")]
    [InlineData("-5", "-5", "a plain negative number")]
    [InlineData("-5.25", "-5.25", "a plain negative number")]
    [InlineData("-5.", "\"'-5.\"", "not written as a number")]
    [InlineData("\t=1", "\"'\t=1\"", "a tab is skipped by a spreadsheet")]
    [InlineData("\r=1", "\"'\r=1\"", "so is a carriage return")]
    [InlineData("\uFF1D1+1", "\"'\uFF1D1+1\"", "a full-width sign counts in some languages")]
    [InlineData("A=1", "A=1", "not at the start")]
    [InlineData("North, \"East\"", "\"North, \"\"East\"\"\"", "quotes are doubled")]
    [InlineData("Siân", "Siân", "letters stay as they are")]
    [InlineData("", "", "blank")]
    public void A_cell_that_a_spreadsheet_would_run_is_neutralised(string text, string expected, string because)
    {
        Assert.NotEmpty(because);
        Assert.Equal($"a,b\n{expected},x\n", Written(text));
        Assert.Equal(text, CsvCells.Restore(expected.Length > 1 && expected[1] == '\'' ? expected[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text));
    }

    [Fact]
    public void Every_day_is_written_as_its_date()
    {
        for (var day = DayNumber.First; day <= DayNumber.Last; day += 97)
        {
            using var stream = new MemoryStream();
            using (var csv = CsvCells.Open(stream, "a"))
            {
                csv.WriteDay(day);
                csv.EndRecord();
            }

            Assert.Equal($"a\n{Day.Iso(day)}\n", Encoding.UTF8.GetString(stream.ToArray()));
        }
    }

    [Fact]
    public void A_percentage_always_has_one_decimal()
    {
        using var stream = new MemoryStream();
        using (var csv = CsvCells.Open(stream, "a", "b", "c"))
        {
            csv.WritePercentage(70m);
            csv.WritePercentage(66.7m);
            csv.WritePercentage(null);
            csv.EndRecord();
        }

        Assert.Equal("a,b,c\n70.0,66.7,\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static string Written(string text)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvCells.Open(stream, "a", "b"))
        {
            csv.WriteText(text);
            csv.WriteText("x");
            csv.EndRecord();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
