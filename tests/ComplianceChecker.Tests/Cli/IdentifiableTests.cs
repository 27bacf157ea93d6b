using System.IO.Compression;
using System.Text;

namespace ComplianceChecker.Tests.Cli;

public sealed class IdentifiableTests : CliTest
{
    private const string Refusal = "cases.csv: it looks as if columns told who or where a child is: surname (names, by its heading).";

    private static readonly string[] Secrets = ["Zwerbatz", "H801200001001", "ZE3 9JW", "ZE2 9DB", "ZE2 9DC", "9434765919"];

    [Theory]
    [InlineData("report", "extract", "--rules", "rules")]
    [InlineData("case", "extract", "A1", "--rules", "rules")]
    [InlineData("trend", "extract", "--from", "2016-09-01", "--rules", "rules")]
    [InlineData("extract", "check", "extract", "--rules", "rules")]
    [InlineData("rules", "compare", "rules", "rules", "extract")]
    public void Every_command_that_reads_an_extract_refuses_names_unless_they_are_allowed(params string[] args)
    {
        WithNames();
        var refused = Run(args);
        Assert.Equal((3, ""), (refused.Status, refused.Out));
        Assert.StartsWith(Refusal, refused.Error, StringComparison.Ordinal);
        var allowed = Run([.. args, "--allow-identifiable"]);
        Assert.Equal(0, allowed.Status);
        Assert.DoesNotContain("Zwerbatz", allowed.Out + allowed.Error, StringComparison.Ordinal);
        Write("compliance.json", """{ "allowIdentifiable": true }""");
        Assert.Equal((0, allowed.Out), (Run(args).Status, Run(args).Out));
    }

    [Fact]
    public void What_looks_identifying_is_in_no_output_of_any_format()
    {
        WithNames();
        Write("extract/visits.csv", "case_id,date,seen,health_number\nA1,2016-10-03,9434765919,9434765919\nA2,2016-05-01,,\nA2,2016-11-01,9434765919,9434765919\n");
        Assert.Equal(0, Run("report", "extract", "--rules", "rules", "--allow-identifiable", "--out", "out", "--format", "csv", "--format", "html", "--format", "xlsx", "--format", "json", "--split", "team", "--log", "log.txt", "--verbose").Status);
        NothingIsToldIn(Run("case", "extract", "A1", "--rules", "rules", "--allow-identifiable", "--out", "case", "--format", "csv", "--format", "html", "--format", "json"));
        NothingIsToldIn(Run("extract", "check", "extract", "--rules", "rules", "--allow-identifiable", "--out", "check"));
        NothingIsToldIn(Run("trend", "extract", "--from", "2016-09-01", "--rules", "rules", "--allow-identifiable", "--out", "trend", "--format", "csv", "--format", "html", "--format", "xlsx"));
        Assert.True(File.Exists(PathOf("out", "report.xlsx")) && File.Exists(PathOf("case", "case.html")) && File.Exists(PathOf("check", "data-quality.csv")));
    }

    [Fact]
    public void What_a_return_always_has_is_no_reason_to_refuse_it_and_is_in_no_output_of_any_format()
    {
        Write("return/header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n201,M,14/02/2008,WBRI,H801200001001,,\n202,X,03/11/2005,MWBC,H801200001001,,\n203,F,H801200001001\n");
        Write(
            "return/episodes.csv",
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
            + "201,05/09/2017,S,V2,N1,U6,PR1,02/10/2017,X1,,ZE3 9JW,ZE2 9DB,\n201,02/10/2017,T,V2,N1,U6,PR1,,,,ZE3 9JW,ZE2 9DC,\n"
            + "202,nonsense,S,V2,N1,U6,PR1,,,,ZE3 9JW,ZE2 9DB,\n202,05/09/2017,S,V2,N1,U9,PR1,,,,ZE3 9JW,ZE2 9DB\n");
        var report = Run("report", "return", "--out", "out", "--format", "csv", "--format", "html", "--format", "xlsx", "--format", "json", "--log", "log.txt", "--verbose");
        Assert.Equal(0, report.Status);
        NothingIsToldIn(report);
        NothingIsToldIn(Run("report", "return"));
        NothingIsToldIn(Run("case", "return", "201", "--out", "case", "--format", "csv", "--format", "html", "--format", "console"));
        NothingIsToldIn(Run("extract", "check", "return", "--out", "check", "--verbose"));
    }

    private void WithNames() =>
        Write("extract/cases.csv", "case_id,date_of_birth,team,surname\nA1,2006-05-01,North,Zwerbatz\nA2,2008-02-29,North,Zwerbatz\nA3,2000-01-31,South,Zwerbatz\nA4,nonsense,South,Zwerbatz\n");

    /// <summary>Looks through what a command said, and through all files that any command wrote, also those within workbooks.</summary>
    private void NothingIsToldIn(CliResult result)
    {
        Assert.Equal(0, result.Status);
        var told = new List<(string Where, string Text)> { ("standard output", result.Out), ("standard error", result.Error) };
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(f => !Path.GetRelativePath(Folder, f).StartsWith("extract", StringComparison.Ordinal) && !Path.GetRelativePath(Folder, f).StartsWith("return", StringComparison.Ordinal)))
        {
            told.Add((Path.GetRelativePath(Folder, file), Encoding.Latin1.GetString(File.ReadAllBytes(file))));
            if (file.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                using var workbook = ZipFile.OpenRead(file);
                foreach (var entry in workbook.Entries)
                {
                    using var reader = new StreamReader(entry.Open());
                    told.Add((entry.FullName, reader.ReadToEnd()));
                }
            }
        }

        Assert.Empty(told.Where(t => Secrets.Any(s => t.Text.Contains(s, StringComparison.OrdinalIgnoreCase) || t.Text.Contains(s.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))).Select(t => t.Where));
    }
}
