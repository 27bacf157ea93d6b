namespace ComplianceChecker.Tests.Cli;

public sealed class RulesFolderTests : CliTest
{
    [Fact]
    public void A_link_that_leads_out_of_the_rules_folder_is_refused()
    {
        Write("elsewhere/secret.json", SmallCouncil.Rules);
        File.CreateSymbolicLink(PathOf("rules", "link.json"), PathOf("elsewhere", "secret.json"));
        var result = Report();
        Assert.Equal((3, "link.json is a link that leads out of the rules folder. Put the file itself there.\n"), (result.Status, result.Error));
    }

    [Fact]
    public void A_linked_folder_that_leads_out_of_the_rules_folder_is_refused()
    {
        Write("elsewhere/secret.json", SmallCouncil.Rules);
        Directory.CreateSymbolicLink(PathOf("rules", "more"), PathOf("elsewhere"));
        Assert.Equal((3, "more is a link that leads out of the rules folder. Put the file itself there.\n"), (Report().Status, Report().Error));
    }

    [Theory]
    [InlineData("rules/england/headline.json", "a file")]
    [InlineData("./rules/england/headline.json", "written with a dot")]
    public void A_shipped_rule_file_is_found_from_any_folder_and_it_is_said(string given, string because)
    {
        Directory.Move(PathOf("rules"), PathOf("mine"));
        var result = Run("report", "extract", "--rules", given);
        Assert.Equal((0, $"warning: {given} is not in the working folder: the one shipped beside the program is used. If you mean a copy of your own, give its path.\n"), (result.Status, result.Error));
        Assert.True(result.Out.Contains("headline-visits", StringComparison.Ordinal), because);
    }

    [Theory]
    [InlineData("rules/../rules/england/headline.json", "a step up leads out of the folder")]
    [InlineData("rules/england/nowhere.json", "there is none")]
    [InlineData("england/headline.json", "it does not begin with the folder")]
    [InlineData("/rules/england/headline.json", "it is no path within the working folder")]
    public void No_other_path_is_looked_for_among_the_shipped_rules(string given, string because)
    {
        Directory.Move(PathOf("rules"), PathOf("mine"));
        var result = Run("report", "extract", "--rules", given);
        Assert.Equal((3, $"There is no rule file or folder {given}. Give one that exists.\n", because), (result.Status, result.Error, because));
    }

    [Fact]
    public void A_path_that_is_there_is_never_passed_over_for_a_shipped_one()
    {
        Write("rules/england/headline.json", SmallCouncil.Rules);
        var result = Run("report", "extract", "--rules", "rules/england/headline.json");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.DoesNotContain("headline-visits", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_go_round_in_a_circle_do_no_harm()
    {
        Directory.CreateSymbolicLink(PathOf("rules", "round"), PathOf("rules"));
        Assert.Equal(0, Report().Status);
    }

    [Fact]
    public void A_council_adds_its_own_kinds_in_a_dictionary_beside_its_rules()
    {
        Write("council/dictionary.json", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules", "dictionary.json")));
        Write("council/dictionary.local.json", """{ "kinds": { "home_visits": { "is": "event", "title": "home visits" } } }""");
        Write("council/local/small.json", SmallCouncil.Rules.Replace("\"dental_checks\"", "\"home_visits\"", StringComparison.Ordinal));
        Write("extract/home_visits.csv", "case_id,date\nA1,2016-10-10\n");
        var result = Run("report", "extract", "--rules", "council/local");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.DoesNotContain("home_visits", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("council")]
    [InlineData("council/small.json")]
    public void A_council_puts_a_mapping_of_its_own_lists_in_a_folder_sources_beside_its_rules(string rules)
    {
        Write("council/small.json", SmallCouncil.Rules);
        Write("council/sources/visit-list.json", File.ReadAllText(TestFolder.At("fixtures/extracts/visit-list/sources/visit-list.json")));
        foreach (var name in new[] { "visits to children.csv", "in care.csv" })
        {
            Write("lists/" + name, File.ReadAllText(TestFolder.At("fixtures/extracts/visit-list/" + name)));
        }

        var result = Run("extract", "check", "lists", "--rules", rules, "--as-at", "2024-05-31");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains("visits to children.csv", result.Out, StringComparison.Ordinal);
        Assert.Equal(3, Run("extract", "check", "lists", "--rules", "rules", "--as-at", "2024-05-31").Status);
    }

    [Fact]
    public void Outputs_settings_and_extracts_that_lie_below_a_rules_folder_are_no_rule_sets()
    {
        foreach (var name in new[] { "out/run.json", "extract.json", "compliance.json", "extract/what.json", "extract/deeper/what.json" })
        {
            Write("all/" + name, "{ this is no rule set");
        }

        Write("all/extract/Cases.csv", "case_id\n");
        Write("all/local/small.json", SmallCouncil.Rules);
        var result = Run("rules", "check", "all");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.EndsWith("3 rules in 1 rule set: no errors, 3 warnings.\n", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "rules/small.json" }, "compliance rules check rules/small.json")]
    [InlineData(new[] { "my rules" }, "compliance rules check \"my rules\"")]
    [InlineData(new[] { "rules/small.json", "my rules/second.json" }, "compliance rules check --rules rules/small.json --rules \"my rules/second.json\"")]
    public void What_is_doubtful_in_rules_is_told_by_the_command_that_is_named(string[] paths, string command)
    {
        Write("my rules/second.json", SmallCouncil.Rules.Replace("\"small", "\"second", StringComparison.Ordinal));
        string[] options = [.. paths.SelectMany(p => new[] { "--rules", p })];
        var warnings = 3 * paths.Length;
        Assert.Contains($" Something is doubtful in the rules ({warnings}): {command} tells what.", Unbroken(Run(["report", "extract", .. options]).Out), StringComparison.Ordinal);
        Assert.EndsWith($" {warnings} warnings.\n", Run(["rules", "check", .. paths.Length == 1 ? paths : options]).Out, StringComparison.Ordinal);
    }



    [Fact]
    public void A_file_that_is_named_twice_counts_once() =>
        Assert.Equal(0, Report("--rules", "rules/small.json").Status);

    [Fact]
    public void A_folder_without_rule_sets_cannot_be_used()
    {
        Directory.CreateDirectory(PathOf("empty"));
        var result = Run("report", "extract", "--rules", "empty");
        Assert.Equal((3, "There is no rule set in empty. Rule sets are files that end in .json.\n"), (result.Status, result.Error));
    }

    [Fact]
    public void A_folder_of_mappings_alone_cannot_be_used_without_rules_beside_it()
    {
        Write("my-lists/sources/visits.json", "{}");
        var result = Run("report", "extract", "--rules", "my-lists");
        Assert.Equal((3, "There are mappings of lists in my-lists, and no rules. Name rules beside them: --rules my-lists --rules rules/england takes those that are shipped with the program.\n"), (result.Status, result.Error));
    }

    [Fact]
    public void Calendars_schemas_sources_and_dictionaries_are_no_rule_sets()
    {
        foreach (var name in new[] { "calendars/x.json", "schema/x.json", "sources/x.json", ".vscode/x.json" })
        {
            Write("all/" + name, "{ this is no rule set");
        }

        Write("all/small.json", SmallCouncil.Rules);
        var result = Run("rules", "list", "--rules", "all/small.json");
        Assert.Equal(3, result.Status);
        Assert.StartsWith("calendars/x.json line 1", result.Error, StringComparison.Ordinal);
        File.Delete(PathOf("all", "calendars", "x.json"));
        File.Delete(PathOf("all", "sources", "x.json"));
        Assert.Equal(0, Run("rules", "list", "--rules", "all").Status);
    }

    private static string Unbroken(string text) => text.Replace("\n  ", " ", StringComparison.Ordinal);
}
