using System.Text;

namespace ComplianceChecker.Tests.Cli;

public sealed class LookupTests : CliTest
{
    private const string Name = "Zebedee Quux";
    private const string Home = "14 Fictitious Row";
    private const string LookedUp = "telling/secret-list.csv";
    private static readonly string[] Lists = ["exceptions.csv", "due-soon.csv", "ended.csv", "excused.csv", "changes.csv"];

    [Fact]
    public void Names_join_the_lists_and_stand_nowhere_else()
    {
        Report("--out", "before");
        Write(LookedUp, $"case_id,name,home\na1 ,{Name},{Home}\nA2,{Name},{Home}\nA3,{Name},{Home}\nA4,{Name},{Home}\nA5,{Name},{Home}\n");
        string[] formats = ["console", "json"];
        foreach (var format in formats)
        {
            var result = Report("--lookup", LookedUp, "--previous", "before", "--out", "out-" + format, "--format", format, "--format", "csv", "--verbose", "--log", $"log-{format}.txt");
            Assert.Equal(0, result.Status);
            NothingTold(result.Out + result.Error + Read($"log-{format}.txt"));
            foreach (var path in Directory.EnumerateFiles(PathOf("out-" + format)).Where(p => !Lists.Contains(Path.GetFileName(p), StringComparer.Ordinal)))
            {
                NothingTold(File.ReadAllText(path));
            }
        }

        foreach (var list in Lists)
        {
            var lines = Read("out-console", list).TrimEnd('\n').Split('\n');
            Assert.EndsWith(",name,home", lines[0], StringComparison.Ordinal);
            Assert.All(lines[1..], l => Assert.EndsWith($",{Name},{Home}", l, StringComparison.Ordinal));
        }

        Assert.True(Read("out-console", "exceptions.csv").Split('\n').Length > 2);
        Assert.StartsWith("A1,", Read("out-console", "exceptions.csv").Split('\n')[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_obligations_of_one_case_get_the_names_too()
    {
        Write(LookedUp, $"case_id;name\r\nA1;{Name}\r\n");
        var result = Run("case", "extract", "A1", "--rules", "rules", "--lookup", LookedUp, "--out", "out", "--verbose", "--log", "log.txt");
        Assert.Equal(0, result.Status);
        NothingTold(result.Out + result.Error + Read("log.txt") + Read("out", "run.json"));
        var lines = Read("out", "case.csv").TrimEnd('\n').Split('\n');
        Assert.EndsWith(",data_problems,name", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], l => Assert.EndsWith("," + Name, l, StringComparison.Ordinal));
    }

    public static TheoryData<byte[], string> Encodings => new()
    {
        { Encoding.UTF8.GetBytes("case_id\tname\r\nA4\tSi\u00E2n \u2013 O\u2019Neill\r\n"), "tabs in UTF-8" },
        { [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("case_id,name\nA4,Si\u00E2n \u2013 O\u2019Neill\n")], "UTF-8 with a byte order mark" },
        { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("case_id\tname\r\nA4\tSi\u00E2n \u2013 O\u2019Neill\r\n")], "UTF-16, as Excel's Unicode text" },
        { Encoding.Latin1.GetBytes("case_id;name\r\nA4;Si\u00E2n \u0096 O\u0092Neill\r\n"), "Windows-1252 with semicolons" },
        { Encoding.UTF8.GetBytes("Name, CASE_ID ,\n\"Si\u00E2n \u2013 O\u2019Neill\",a4,\n"), "columns in another order, and one without a heading" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_read_as_a_spreadsheet_saves_it(byte[] content, string because)
    {
        File.WriteAllBytes(PathOf("names.csv"), content);
        Assert.Equal(0, Report("--lookup", "names.csv", "--out", "out").Status);
        Assert.True(Read("out", "exceptions.csv").Split('\n').Single(l => l.StartsWith("A4,", StringComparison.Ordinal)).EndsWith(",Si\u00E2n \u2013 O\u2019Neill", StringComparison.Ordinal), because);
    }

    [Fact]
    public void How_many_listed_cases_are_not_in_the_file_is_told_without_saying_which()
    {
        Write("names.csv", $"case_id,name\nA1,{Name}\nA1,{Name}\n,\nA99,{Name}\n");
        var result = Report("--lookup", "names.csv", "--out", "out");
        Assert.Equal((0, "warning: --lookup: 4 of 5 listed cases are not in the file.\n"), (result.Status, result.Error));
        Assert.Equal("warning: --lookup: names go into files and nowhere else, and none are written. Add --out FOLDER.\n", Report("--lookup", "names.csv").Error);
        Assert.Equal("warning: --lookup: 1 of 1 listed case is not in the file.\n", Run("case", "extract", "A2", "--rules", "rules", "--lookup", "names.csv", "--out", "case").Error);
    }

    [Fact]
    public void A_name_that_a_spreadsheet_would_take_for_a_formula_is_made_safe()
    {
        Write("names.csv", "case_id,name\nA1,=cmd|calc\n");
        Report("--lookup", "names.csv", "--out", "out");
        Assert.Contains(",\"'=cmd|calc\"\n", Read("out", "exceptions.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name\nZebedee\n", "the first line of the file has no column case_id. Head the columns, such as case_id,name.")]
    [InlineData("Zebedee,Quux\nA1,Dougal\n", "the first line of the file has no column case_id. Head the columns, such as case_id,name.")]
    [InlineData("", "the first line of the file has no column case_id. Head the columns, such as case_id,name.")]
    [InlineData("case_id\nA1\n", "the file has no column besides case_id. Add one with a heading, such as name.")]
    [InlineData("case_id,Team\nA1,North\n", "the lists have a column team of their own. Give that of the file another heading.")]
    [InlineData("case_id,social worker\nA1,North\n", "the lists have a column social worker of their own. Give that of the file another heading.")]
    [InlineData("case_id,cleared_by\nA1,North\n", "the lists have a column cleared_by of their own. Give that of the file another heading.")]
    [InlineData("case_id,age_band\nA1,North\n", "the lists have a column age_band of their own. Give that of the file another heading.")]
    [InlineData("case_id,name,Name\nA1,Zebedee,Quux\n", "columns 2 and 3 of the file have the same heading. Give one of them another.")]
    [InlineData("case_id,name\nA1,Zebedee\nA2,Dougal\na1,Brian\n", "line 4 of the file: the case stands on an earlier line as well, with other values. Keep one of the two.")]
    [InlineData("case_id,name\nA1,Zebedee\nA2,Quux, Dougal\n", "line 3 of the file: more cells than the first line has columns. Put a text with the separator in it between quotation marks.")]
    [InlineData("case_id,name\nA1,Zebedee\nA2,\"Quux\n", "line 3 of the file: a quotation mark is too many or too few. Mend it.")]
    [InlineData("case_id,\"name\nA1,Zebedee\n", "line 1 of the file: a quotation mark is too many or too few. Mend it.")]
    [InlineData("PK\u0003\u0004Zebedee", "the file is a workbook. Save it as CSV and give that.")]
    public void A_file_that_cannot_be_used_is_refused_and_not_quoted(string content, string problem)
    {
        Write(LookedUp, content);
        var result = Report("--lookup", LookedUp, "--out", "out", "--by", "age_band", "--verbose", "--log", "log.txt");
        Assert.Equal((2, $"--lookup: {problem}\n"), (result.Status, result.Error));
        Assert.DoesNotContain("secret", result.Error + Read("log.txt"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("out")));
    }

    [Fact]
    public void A_file_in_the_extract_is_refused()
    {
        Write("extract/names.csv", $"case_id,name\nA1,{Name}\n");
        const string Refused = "--lookup: the file lies in the extract, which would be read with the names in it. Move it elsewhere.\n";
        var inside = Report("--lookup", "extract/names.csv", "--out", "out");
        Assert.Equal((2, Refused), (inside.Status, inside.Error));
        File.Move(PathOf("extract", "names.csv"), PathOf("names.csv"));
        File.CreateSymbolicLink(PathOf("extract", "linked.csv"), PathOf("names.csv"));
        var linked = Report("--lookup", "names.csv", "--out", "out");
        Assert.Equal((2, Refused), (linked.Status, linked.Error));
    }

    private static void NothingTold(string text) => Assert.All(
        new[] { Name, Home, "Zebedee", "Fictitious", "telling", "secret-list", "lookup" },
        secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
}
