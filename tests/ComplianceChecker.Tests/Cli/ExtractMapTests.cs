namespace ComplianceChecker.Tests.Cli;

public sealed class ExtractMapTests : CliTest
{
    private const string Visits = "Child ID,Date of visit\n7001,14/03/2024\n7002,21/03/2024\n7001,25/04/2024\n";

    [Fact]
    public void What_was_proposed_is_told_with_what_is_left_to_decide_and_what_to_do_next()
    {
        Write("lists/CP visits.csv", "Child ref,Child's name,Date of visit,Visit type,Seen alone,Notes\n7001,Ann,04/03/2024,Duty,Yes,well\n7002,Bob,11/03/2024,Duty,No,\n7001,Ann,12/03/2024,Stat visit,Yes,\n");
        Write("lists/team.csv", "Team,Manager\nNorth,M1\n");
        var result = Run("extract", "map", "lists", "--out", "my-rules/sources/cp-visits.json");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Approved.Check(result.Out, "extract-map");
        Approved.Check(Read("my-rules", "sources", "cp-visits.json"), "extract-map-file");
    }

    [Fact]
    public void A_list_of_two_columns_is_checked_with_its_mapping_as_it_was_written()
    {
        Write("lists/visits.csv", Visits);
        Assert.Equal(0, Run("extract", "map", "lists/visits.csv", "--out", "my-rules/sources/visits.json").Status);
        File.Copy(TestFolder.At("rules/england/headline.json"), PathOf("my-rules", "headline.json"));
        var check = Run("extract", "check", "lists", "--rules", "my-rules");
        Assert.Equal((0, ""), (check.Status, check.Error));
        Assert.StartsWith("lists: 2 cases\n", check.Out, StringComparison.Ordinal);
        Assert.Contains("visits.csv  visits      3     3         0          0", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_mappings_alone_is_used_with_the_shipped_rules_as_it_is_told_to_be()
    {
        Write("lists/visits.csv", Visits);
        Assert.Contains("\n  compliance extract check lists --rules my-rules --rules rules/england\n", Run("extract", "map", "lists/visits.csv", "--out", "my-rules/sources/visits.json").Out, StringComparison.Ordinal);
        var check = Run("extract", "check", "lists", "--rules", "my-rules", "--rules", "rules/england");
        Assert.Equal(0, check.Status);
        Assert.Contains("visits.csv  visits      3     3         0          0", check.Out, StringComparison.Ordinal);
    }

    // 7001 came into care on 4 March and was seen on the 14th (due by the 11th: a week), then on 25 April (due by the 25th: six weeks); 7002 came on 18 March and was seen within the week.
    [Fact]
    public void With_the_list_of_children_and_two_lines_decided_a_report_can_be_made()
    {
        Write("lists/visits.csv", Visits);
        Write("lists/in care.csv", "Child ref.,DOB,Came into care,Left care,Team\n7001,09/08/2012,04/03/2024,,North\n7002,17/05/2015,18/03/2024,,North\n");
        Assert.Equal(0, Run("extract", "map", "lists", "--out", "my-rules/sources/visits.json").Status);
        Write("my-rules/sources/visits.json", WithoutSlashes(Read("my-rules", "sources", "visits.json"), "seen", "method"));
        Write("my-rules/visits.json", """
            { "id": "visits", "title": "Visits", "rules": [ { "id": "seen", "title": "Seen", "source": { "instrument": "ours", "kind": "local" },
              "clock": { "starts": { "period": "looked_after" }, "until": { "birthday": 18 } }, "timescale": { "first": "1 week", "then": "6 weeks" },
              "metBy": { "event": "visits", "where": { "seen": true, "method": { "not": ["phone", "video"] } } } } ] }
            """);
        Assert.Equal(0, Run("report", "lists", "--rules", "my-rules", "--as-at", "2024-04-30", "--out", "out").Status);
        Assert.Equal(
            ["7001,seen,2024-03-04,1,2024-03-04,2024-03-11,2024-03-14,,met_late,3", "7001,seen,2024-03-04,2,2024-03-14,2024-04-25,2024-04-25,,met,", "7001,seen,2024-03-04,3,2024-04-25,2024-06-06,,,not_due,", "7002,seen,2024-03-18,1,2024-03-18,2024-03-25,2024-03-21,,met,", "7002,seen,2024-03-18,2,2024-03-21,2024-05-02,,,not_due,"],
            Read("out", "obligations.csv").ReplaceLineEndings("\n").Split('\n')[1..^1]);
    }

    // Seen within six weeks of coming into care, then every six weeks: 7001, seen on 14 March and on 25 April, has until 6 June; 7002, seen on 21 March, had until 2 May.
    [Fact]
    public void With_three_lines_decided_the_shipped_rule_on_visits_gives_its_figure()
    {
        Write("lists/visits.csv", Visits);
        Write("lists/in care.csv", "Child ref.,DOB,Came into care,Left care\n7001,09/08/2012,04/03/2024,\n7002,17/05/2015,18/03/2024,\n");
        Assert.Equal(0, Run("extract", "map", "lists", "--out", "my-rules/sources/visits.json").Status);
        File.Copy(TestFolder.At("rules/england/headline.json"), PathOf("my-rules", "headline.json"));
        Assert.Contains("headline-visits               Not: ", Run("extract", "check", "lists", "--rules", "my-rules").Out, StringComparison.Ordinal);
        Write("my-rules/sources/visits.json", WithoutSlashes(Read("my-rules", "sources", "visits.json"), "seen", "method", "short_breaks"));
        Assert.Contains("headline-visits               Fully\n", Run("extract", "check", "lists", "--rules", "my-rules").Out, StringComparison.Ordinal);
        Assert.Equal(0, Run("report", "lists", "--rules", "my-rules", "--as-at", "2024-05-03", "--out", "out").Status);
        Assert.Contains("headline-visits-up-to-date,headline-visits,Looked-after children seen in the last six weeks,upToDate,,,1,2,50.0,", Read("out", "measures.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_lists_tell_alike_counts_once_and_is_told_as_such_and_counted_as_repeated()
    {
        Write("lists/health.csv", "Child ID,LAC start,IHA date,Referral date\n7001,14/03/2024,20/03/2024,15/03/2024\n7002,15/03/2024,,\n");
        Write("lists/in care.csv", "Child ID,DOB,Came into care\n7001,09/08/2012,14/03/2024\n7002,17/05/2015,15/03/2024\n");
        Assert.Equal(0, Run("extract", "map", "lists", "--out", "my-rules/sources/lists.json").Status);
        var mapping = Read("my-rules", "sources", "lists.json");
        Assert.Contains("// { \"kind\": \"looked_after\", \"table\": \"health\"", mapping, StringComparison.Ordinal);
        Write("my-rules/sources/lists.json", mapping.Replace("// { \"kind\": \"looked_after\"", "{ \"kind\": \"looked_after\"", StringComparison.Ordinal).Replace("CHOOSE health_assessment_requests or referrals", "referrals", StringComparison.Ordinal));
        File.Copy(TestFolder.At("rules/england/headline.json"), PathOf("my-rules", "headline.json"));
        var check = Run("extract", "check", "lists", "--rules", "my-rules", "--out", "out");
        Assert.Equal((0, ""), (check.Status, check.Error));
        string[] files = [.. check.Out.Split('\n').Where(l => l.StartsWith("  health.csv ", StringComparison.Ordinal) || l.StartsWith("  in care.csv ", StringComparison.Ordinal)).Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^4..]))];
        Assert.Equal(["2 1 1 0", "2 2 0 0"], files);
        var told = Read("out", "data-quality.csv").ReplaceLineEndings("\n").Split('\n').Where(l => l.Contains("the two count once", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, told.Length);
        Assert.All(told, l => Assert.Contains("choose the one that is right and take the record made of the other out of the mapping", l, StringComparison.Ordinal));
        Assert.Contains("looked_after,problem,repeated,all,,all,", Read("out", "quality.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("referrals,problem,repeated", Read("out", "quality.csv"), StringComparison.Ordinal);
    }

    // Of 7001 three rows, each with its start of care: one period, two visits and a row that says nothing new.
    [Fact]
    public void A_start_of_care_that_stands_beside_every_visit_is_no_repeat_but_a_row_that_stands_twice_is()
    {
        Write("lists/visits.csv", "Child ID,Came into care,Date of visit\n7001,04/03/2024,14/03/2024\n7001,04/03/2024,25/04/2024\n7001,04/03/2024,25/04/2024\n");
        Assert.Equal(0, Run("extract", "map", "lists", "--out", "my-rules/sources/visits.json").Status);
        File.Copy(TestFolder.At("rules/england/headline.json"), PathOf("my-rules", "headline.json"));
        Assert.Equal(0, Run("extract", "check", "lists", "--rules", "my-rules", "--out", "out").Status);
        Assert.Equal(["visits.csv,4,repeats line 3 in every column"], [.. Read("out", "data-quality.csv").ReplaceLineEndings("\n").Split('\n').Where(l => l.Contains("repeats", StringComparison.Ordinal)).Select(l => l.Split(',') is var cells ? $"{cells[1]},{cells[2]},{cells[^1].Split(';')[0]}" : "")]);
        var visits = Run("extract", "check", "lists", "--rules", "my-rules").Out.Split('\n').First(l => l.StartsWith("  visits.csv ", StringComparison.Ordinal));
        Assert.EndsWith(" 3     2         1          0", visits, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_in_which_a_choice_is_left_says_what_to_write_in_its_place_and_nothing_else()
    {
        Write("lists/visits.csv", "Child ID,Date of visit\n7001,04/03/2024\n");
        Assert.Equal(0, Run("extract", "map", "lists", "--out", "my-rules/sources/visits.json").Status);
        File.Copy(TestFolder.At("rules/england/headline.json"), PathOf("my-rules", "headline.json"));
        var refused = Run("extract", "check", "lists", "--rules", "my-rules");
        Assert.Equal(3, refused.Status);
        Assert.Matches("^sources/visits\\.json line [0-9]+, column 12: CHOOSE has to be replaced before the mapping can be used\\. Write here, between the quotes, one of these alone: dd/mm/yyyy or mm/dd/yyyy\\.[^\n]*\n$", refused.Error);
    }

    [Fact]
    public void Without_a_file_the_mapping_alone_goes_to_standard_output()
    {
        Write("lists/visits.csv", Visits);
        var printed = Run("extract", "map", "lists/visits.csv");
        Assert.Equal(0, printed.Status);
        Assert.StartsWith("// A mapping for visits.csv", printed.Out, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", printed.Out, StringComparison.Ordinal);
        Assert.StartsWith("A mapping for 1 list\n", printed.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("extract", "map", "lists/visits.csv", "--out", "visits.json").Status);
        Assert.Equal(printed.Out, Read("visits.json"));
    }

    [Fact]
    public void A_folder_for_other_outputs_that_compliance_json_names_says_nothing_to_a_mapping()
    {
        Write("compliance.json", """{ "out": "weekly" }""");
        Write("lists/visits.csv", Visits);
        Assert.StartsWith("// A mapping", Run("extract", "map", "lists/visits.csv").Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("weekly")));
    }

    [Fact]
    public void Lists_that_are_read_already_need_no_mapping_and_are_said_to()
    {
        var result = Run("extract", "map", TestFolder.At("fixtures/extracts/ssda903-small"));
        Assert.Equal(0, result.Status);
        Assert.Contains("These lists need no mapping: they are read already as the SSDA903 return (children looked after).", result.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_the_same_name_are_told_apart_by_their_folders()
    {
        Write("2023/visits.csv", Visits);
        Write("2024/visits.csv", Visits);
        var result = Run("extract", "map", "2023/visits.csv", "2024/visits.csv");
        Assert.Contains("2023/visits.csv, 2024/visits.csv: 6 rows", result.Error, StringComparison.Ordinal);
        Assert.Contains("Put the lists into one folder.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_that_is_refused_leaves_no_file()
    {
        Write("lists/visits.csv", "Child ID,Date of visit\n");
        var result = Run("extract", "map", "lists/visits.csv", "--out", "my-rules/sources/visits.json");
        Assert.Equal((3, ""), (result.Status, result.Out));
        Assert.StartsWith("visits.csv: has headings, and no row below them.", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("my-rules")));
    }

    private static string WithoutSlashes(string mapping, params string[] attributes) =>
        attributes.Aggregate(mapping, (text, attribute) => text.Replace($"// \"{attribute}\": {{", $"\"{attribute}\": {{", StringComparison.Ordinal));
}
