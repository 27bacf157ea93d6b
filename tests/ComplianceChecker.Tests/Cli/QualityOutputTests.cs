using System.Globalization;

namespace ComplianceChecker.Tests.Cli;

/// <summary>What <c>extract check</c> writes into quality.csv agrees with what it writes and prints elsewhere.</summary>
public sealed class QualityOutputTests : CliTest
{
    private static readonly string[] Fields = ["team", "social_worker", "iro", "personal_adviser"];

    [Fact]
    public void The_lines_of_a_sample_with_problems_add_up_to_data_quality_csv()
    {
        Assert.Equal(0, Run("extract", "sample", "sample", "--cases", "200", "--seed", "7", "--as-at", "2016-11-30").Status);
        Assert.True(Reconcile("sample") > 30);
    }

    [Theory]
    [InlineData("awkward", "problems in our own format, those of rules among them")]
    [InlineData("sunderland-2016", "a whole council with planted mistakes")]
    [InlineData("ssda903-small", "files that give several kinds")]
    [InlineData("ssda903-years-small", "returns of several years")]
    public void The_lines_of_an_extract_add_up_to_data_quality_csv(string name, string reason)
    {
        Directory.CreateSymbolicLink(PathOf("fixture"), TestFolder.At("fixtures/extracts/" + name));
        Assert.True(Reconcile("fixture") > 0, reason);
    }

    [Fact]
    public void Neither_the_order_of_rows_nor_the_culture_changes_the_figures()
    {
        Check("extract", "before");
        SmallCouncil.WriteExtract(PathOf("extract"), rows => rows.Reverse());
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Check("extract", "after");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(Read("before", "quality.csv"), Read("after", "quality.csv"));
    }

    [Fact]
    public void Names_of_teams_and_workers_stand_in_the_file_and_not_on_the_console()
    {
        var printed = Check("extract", "out").Out;
        Assert.Contains(",team,North,", Read("out", "quality.csv"), StringComparison.Ordinal);
        Assert.Contains(",social_worker,SW3,", Read("out", "quality.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("North", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("SW3", printed, StringComparison.Ordinal);
        Assert.Contains("\n  One of 2 teams has ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_blank_that_is_said_in_a_sentence()
    {
        Write("whole/cases.csv", "case_id,date_of_birth\nA,2006-05-01\n");
        Write("whole/looked_after.csv", "case_id,start_date,end_date\nA,2016-09-01,\n");
        Write("whole/visits.csv", "case_id,date,seen\nA,2016-09-01,yes\n");
        Assert.Contains("\nCompleteness\n  Nothing is blank that should be filled in.\n", Check("whole", "out").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_writes_no_such_file() => Assert.False(Report("--out", "out").Status != 0 || File.Exists(PathOf("out", "quality.csv")));

    private CliResult Check(string extract, string output)
    {
        var result = Run("extract", "check", extract, "--rules", "rules", "--out", output);
        Assert.Equal((0, ""), (result.Status, result.Error));
        return result;
    }

    /// <summary>Asserts that for every kind and problem the parts add up, and all of them to the rows of data-quality.csv, and gives how many those are.</summary>
    private int Reconcile(string extract)
    {
        Assert.Equal(0, Run("extract", "check", extract, "--rules", "rules", "--as-at", "2017-03-31", "--out", "out").Status);
        var rows = Read("out", "quality.csv").Split('\n')[1..^1].Select(l => l.Split(',')).Select(c => new Row(c[0], c[1], c[2], c[3], c[5], Number(c[6]), Number(c[7]), Number(c[9]))).ToArray();
        var problems = rows.Where(r => r.What == "problem").GroupBy(r => (r.Kind, r.Item)).ToArray();
        foreach (var problem in problems)
        {
            var total = Assert.Single(problem, r => r is { By: "all", Period: "all" });
            var withoutCase = problem.Where(r => r.By == "no_case").Sum(r => r.Lines);
            Assert.All(Fields.Where(f => rows.Any(r => r.By == f)), f => Assert.Equal(total.Lines - withoutCase, problem.Where(r => r.By == f && r.Period == "all").Sum(r => r.Lines)));
            if (problem.Any(r => r.Period != "all"))
            {
                Assert.Equal(total.Lines, problem.Where(r => r.By == "all" && r.Period != "all").Sum(r => r.Lines));
                Assert.Equal(total.Number, problem.Where(r => r.By == "all" && r.Period != "all").Sum(r => r.Number));
            }

            Assert.True(total.Number <= total.Lines && total.Number <= total.Records);
        }

        foreach (var kind in rows.Where(r => r.What == "records").GroupBy(r => r.Kind))
        {
            var total = Assert.Single(kind, r => r is { By: "all", Period: "all" });
            Assert.All(Fields.Where(f => kind.Any(r => r.By == f)), f => Assert.Equal(total.Records, kind.Where(r => r.By == f && r.Period == "all").Sum(r => r.Records)));
        }

        var lines = Read("out", "data-quality.csv").Split('\n').Count(l => l.StartsWith("error,", StringComparison.Ordinal) || l.StartsWith("warning,", StringComparison.Ordinal));
        Assert.Equal(lines, problems.Sum(p => p.Single(r => r is { By: "all", Period: "all" }).Lines));
        return lines;
    }

    private static int Number(string cell) => cell.Length == 0 ? 0 : int.Parse(cell, CultureInfo.InvariantCulture);

    private sealed record Row(string Kind, string What, string Item, string By, string Period, int Records, int Number, int Lines);
}
