using System.Globalization;

namespace ComplianceChecker.Tests.Cli;

/// <summary>The cases with the most overdue duties, on the console and in JSON.</summary>
public sealed class MostOverdueTests : CliTest
{
    private const string Title = "Cases with the most overdue duties";

    public MostOverdueTests()
    {
        // Three duties from coming into care, due after 4, 8 and 52 weeks.
        Write("three.json", $$"""{ "id": "three", "title": "Three", "rules": [ {{Rule("four", "4 weeks", "care_plans")}}, {{Rule("eight", "8 weeks", "placement_plans")}}, {{Rule("year", "52 weeks", "permanence_plans")}} ] }""");
    }

    [Fact]
    public void Most_overdue_come_first_then_most_days_late_then_most_open_then_the_case_id()
    {
        // As at 30 November 2016: in care 9, 10, 11 or 54 weeks.
        WriteCases(
            ("D", "2016-09-21", "four"),        // 10 weeks, one done: one overdue by 14 days, two open
            ("C", "2016-09-21", ""),            // 10 weeks: two overdue, three open
            ("B", "2016-09-21", "year"),        // 10 weeks, the third done: two overdue, two open
            ("A", "2016-09-28", ""),            // 9 weeks: two overdue, by a week less
            ("F", "2016-09-21", ""),            // as C
            ("E", "2015-11-18", ""),            // 54 weeks: three overdue
            ("G", "2016-11-23", ""));           // a week: none overdue
        var printed = Run("report", "council", "--rules", "three.json", "--as-at", "2016-11-30").Out;
        var section = printed[printed.IndexOf(Title, StringComparison.Ordinal)..].Split("\n\n")[0];

        Assert.Equal(
            """
            Cases with the most overdue duties
              Overdue  Most days late  Open  Case
                    3             350     3  E
                    2              42     3  C
                    2              42     3  F
                    2              42     2  B
                    2              35     3  A
                    1              14     2  D
              Most overdue duties first, then by most days late. Open are those overdue and those not yet due.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', section.Split('\n').Select(l => l.TrimEnd())));
    }

    [Fact]
    public void Twenty_are_shown_and_of_how_many_is_said()
    {
        WriteCases([.. Enumerable.Range(1, 23).Select(i => ($"C{i.ToString("00", CultureInfo.InvariantCulture)}", "2016-09-21", ""))]);
        var printed = Run("report", "council", "--rules", "three.json", "--as-at", "2016-11-30").Out;

        Assert.Contains("20 of 23 cases with something overdue. Most overdue duties first", printed, StringComparison.Ordinal);
        Assert.Equal(20, printed.Split('\n').Count(l => l.Contains("     42     3  C", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_is_left_out_where_no_case_has_two_things_overdue_and_stands_in_JSON_all_the_same()
    {
        WriteCases(("A", "2016-10-19", ""), ("B", "2016-10-12", ""));
        Assert.DoesNotContain(Title, Run("report", "council", "--rules", "three.json", "--as-at", "2016-11-30").Out, StringComparison.Ordinal);

        using var json = System.Text.Json.JsonDocument.Parse(Run("report", "council", "--rules", "three.json", "--as-at", "2016-11-30", "--format", "json").Out);
        Assert.Equal(2, json.RootElement.GetProperty("casesOverdue").GetInt32());
        Assert.Equal(["B 1 21 3", "A 1 14 3"], json.RootElement.GetProperty("mostOverdue").EnumerateArray().Select(c => $"{c.GetProperty("case_id").GetString()} {c.GetProperty("overdue")} {c.GetProperty("most_days_late")} {c.GetProperty("open")}"));
    }

    [Fact]
    public void Only_the_cases_that_are_kept_are_among_them()
    {
        WriteCases(("A", "2016-09-21", ""), ("B", "2016-09-21", ""));
        Write("council/cases.csv", "case_id,date_of_birth,team\nA,2006-05-01,North\nB,2006-05-01,South\n");
        var printed = Run("report", "council", "--rules", "three.json", "--as-at", "2016-11-30", "--where", "team=South").Out;

        Assert.Contains("        2              42     3  B     South", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("     3  A ", printed, StringComparison.Ordinal);
    }

    private static string Rule(string id, string first, string kind) =>
        $$"""{ "id": "{{id}}", "title": "{{id}}", "source": { "instrument": "Ours", "kind": "local" }, "clock": { "starts": { "period": "looked_after" } }, "timescale": { "first": "{{first}}" }, "metBy": { "event": "{{kind}}" } }""";

    private void WriteCases(params (string Id, string Start, string Done)[] cases)
    {
        Write("council/cases.csv", "case_id,date_of_birth\n" + string.Concat(cases.Select(c => $"{c.Id},2006-05-01\n")));
        Write("council/looked_after.csv", "case_id,start_date,end_date\n" + string.Concat(cases.Select(c => $"{c.Id},{c.Start},\n")));
        foreach (var (kind, id) in new[] { ("care_plans", "four"), ("placement_plans", "eight"), ("permanence_plans", "year") })
        {
            Write($"council/{kind}.csv", "case_id,date\n" + string.Concat(cases.Where(c => string.Equals(c.Done, id, StringComparison.Ordinal)).Select(c => $"{c.Id},2016-10-01\n")));
        }
    }
}
