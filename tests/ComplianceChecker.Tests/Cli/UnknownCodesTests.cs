namespace ComplianceChecker.Tests.Cli;

/// <summary>A column of which many values are not understood is told wherever the figures that rest on it stand.</summary>
public sealed class UnknownCodesTests : CliTest
{
    private const string Warning = "visits.method: 2 of 4 values are none that is known.";
    private const string Withheld = "visits.method: more than a twentieth of the values are none that is known.";

    [Fact]
    public void The_screen_the_page_and_the_run_tell_it()
    {
        var result = ReportOf();
        Assert.Equal(1, Count(result.Out, Warning));
        Assert.Contains(Warning, File.ReadAllText(PathOf("out", "report.html")), StringComparison.Ordinal);
        Assert.Contains(Warning, File.ReadAllText(PathOf("out", "run.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_small_numbers_are_withheld_it_is_told_without_numbers()
    {
        var result = ReportOf("--suppress-below", "5");
        Assert.Contains(Withheld, result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("of 4 values", result.Out + File.ReadAllText(PathOf("out", "run.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_answers_of_a_check_tell_it_of_the_rule()
    {
        WriteExtract();
        var result = Run("extract", "check", PathOf("extract"), "--as-at", "2016-11-30", "--rules", TestFolder.At("rules/england/headline.json"));
        Assert.Contains("2 of 4 values", result.Out, StringComparison.Ordinal);
    }

    private CliResult ReportOf(params string[] options)
    {
        WriteExtract();
        var result = Run(["report", PathOf("extract"), "--as-at", "2016-11-30", "--rules", TestFolder.At("rules/england/headline.json"), "--format", "console", "--format", "html", "--format", "csv", "--out", PathOf("out"), .. options]);
        Assert.Equal(0, result.Status);
        return result;
    }

    private void WriteExtract()
    {
        Directory.CreateDirectory(PathOf("extract"));
        File.WriteAllText(PathOf("extract", "cases.csv"), "case_id,date_of_birth\nA,2008-01-01\nB,2008-01-01\n");
        File.WriteAllText(PathOf("extract", "looked_after.csv"), "case_id,start_date,end_date,short_breaks\nA,2016-01-04,,false\nB,2016-01-04,,false\n");
        File.WriteAllText(PathOf("extract", "visits.csv"), "case_id,date,seen,method\nA,2016-10-01,yes,Face to face\nA,2016-11-01,yes,Telephone\nB,2016-10-01,yes,face_to_face\nB,2016-11-01,yes,Home\n");
    }

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;
}
