namespace ComplianceChecker.Tests.Cli;

/// <summary>Rule sets that extend others, through the commands; the local standards of the guide.</summary>
public sealed class LayerCommandTests : CliTest
{
    private const string Layer = """{ "id": "ours", "title": "Ours", "extends": ["small.json"], "standards": "standards.csv" }""";

    private static readonly string Guide = TestFolder.At("fixtures/rules/local-standards");

    [Fact]
    public void A_council_that_keeps_its_rules_apart_extends_the_shipped_ones_by_their_place_in_the_rules_folder()
    {
        var result = Run("rules", "check", Guide);
        Assert.Equal((0, "6 rules in 1 rule set: no errors, 0 warnings.\n", ""), (result.Status, result.Out, result.Error));
    }

    [Fact]
    public void A_pack_at_any_depth_names_its_base_as_seen_from_the_top_of_the_rules_folder()
    {
        Write("council/dictionary.json", File.ReadAllText(TestFolder.At("rules/dictionary.json")));
        Write("council/base/small.json", SmallCouncil.Rules);
        Write("council/packs/ours/ours.json", """{ "id": "ours", "title": "Ours", "extends": ["base/small.json", "england/headline.json"] }""");
        Assert.Equal("  Extends base/small.json, shipped/england/headline.json.", Run("rules", "list", "--rules", "council/packs/ours").Out.Split('\n')[1]);

        // Never out of the folder, and never another file than a rule set.
        Write("council/packs/ours/ours.json", """{ "id": "ours", "title": "Ours", "extends": ["base/../../extract/x.json"], "standards": "base/standards.csv" }""");
        Write("council/base/standards.csv", "rule_id,first\n");
        var refused = Run("rules", "check", "council/packs/ours").Error;
        Assert.Contains("base/../../extract/x.json", refused, StringComparison.Ordinal);
        Assert.Contains("base/standards.csv", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_rule_is_shown_with_what_each_layer_made_of_it() =>
        Approved.Check(Run("rules", "show", "headline-visits", "--rules", Guide).Out, "layers-show");

    [Fact]
    public void Examples_that_no_longer_hold_are_named_and_fail_nothing()
    {
        var result = Run("rules", "test", Guide);
        Assert.Equal(0, result.Status);
        Approved.Check(result.Out, "layers-test");
    }

    [Fact]
    public void The_list_says_what_a_rule_set_extends_and_which_rules_are_local_now()
    {
        var lines = Run("rules", "list", "--rules", Guide).Out.Split('\n');
        Assert.Equal("Our standards (standards.json)", lines[0]);
        Assert.Equal("Extends shipped/england/headline.json.", lines[1].Trim());
        Assert.Contains(lines, l => l.StartsWith("  headline-pathway-plan         local  ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("  headline-reviews              law    ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_tells_a_local_standard_from_the_law()
    {
        Write("rules/ours.json", Layer);
        Write("rules/standards.csv", "rule_id,first,then,why\nsmall-visits,5 weeks,5 weeks,\nsmall-reviews,10 working days,,\n");
        var result = Report("--out", "out");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains("Reviews held on time (local standard)", result.Out, StringComparison.Ordinal);
        Assert.Contains("Case reviewed on time (local standard)", Read("out", "exceptions.csv") + Read("out", "ended.csv") + result.Out, StringComparison.Ordinal);
        Assert.Contains("\"local standard of Ours, tighter than Practice handbook, page 3 (local standard, not law)\"", Read("out", "exceptions.csv"), StringComparison.Ordinal);
        Assert.Contains("small-reviews-on-time,small-reviews,Reviews held on time (local standard),onTime", Read("out", "measures.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_late_by_a_tighter_standard_is_told_apart_from_what_is_late_by_the_law_too()
    {
        Write("rules/ours.json", Layer);
        Write("rules/standards.csv", "rule_id,second\nsmall-reviews,2 months\n");
        var result = Report("--out", "out", "--since", "2016-04-01");
        string[] LinesOf(string list) => [.. Read("out", list).Split('\n').Where(l => l.Contains(",small-reviews,", StringComparison.Ordinal)).Select(l => $"{l[..2]} {l[(l.IndexOf("reg 33): ", StringComparison.Ordinal) + 9)..].Split('"')[0]}")];

        // A1: reviewed on 20 September, so due by 20 November, by the law (three months) by 20 December. A3: the first, of 1 November and 20 working days. A4: reviewed on 20 May. A5: reviewed on 28 June, left on 1 October.
        Assert.Equal(["A4 due by the law on 20 August 2016, and late by it too", "A3 due by the law on 29 November 2016, and late by it too", "A1 due by the law on 20 December 2016, and in time by it"], LinesOf("exceptions.csv").OrderByDescending(l => l[1] is '4').ThenByDescending(l => l[1]));
        Assert.Equal(["A5 due by the law on 28 September 2016, and late by it too"], LinesOf("ended.csv"));
        Assert.Contains("  1 of them is late by a local standard only, and in time by the law: the source in the list says so.\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_names_the_bases_and_the_table_of_standards_with_their_hashes()
    {
        Write("council/base/small.json", SmallCouncil.Rules);
        Write("council/ours.json", """{ "id": "ours", "title": "Ours", "extends": ["base/small.json"], "standards": "tables/standards.csv" }""");
        Write("council/tables/standards.csv", "rule_id,target\nsmall-reviews,80\n");
        Assert.Equal(0, Run("report", "extract", "--rules", "council/ours.json", "--out", "out").Status);
        using var run = System.Text.Json.JsonDocument.Parse(Read("out", "run.json"));
        var hashes = run.RootElement.GetRawText();
        foreach (var name in new[] { "base/small.json", "ours.json", "tables/standards.csv" })
        {
            var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(PathOf("council", name))));
            Assert.Contains(name, hashes, StringComparison.Ordinal);
            Assert.Contains(sha, hashes, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("../elsewhere/base.json", "\"../elsewhere/base.json\" leads out of the rules folder. Put the file into the rules folder and name it from here.")]
    [InlineData("../england/headline.json", "\"../england/headline.json\" leads out of the rules folder. Put the file into the rules folder and name it from here. The rules beside the program have one: write \"england/headline.json\".")]
    [InlineData("/etc/base.json", "\"/etc/base.json\" leads out of the rules folder. Put the file into the rules folder and name it from here.")]
    [InlineData("base.json", "there is no file \"base.json\", seen from this file. Correct the path.")]
    [InlineData("..\\\\england\\\\headline.json", "\"..\\england\\headline.json\" leads out of the rules folder. Put the file into the rules folder and name it from here. The rules beside the program have one: write \"england/headline.json\".")]
    [InlineData("small\\u0000.json", "\"small\0.json\" leads out of the rules folder. Put the file into the rules folder and name it from here.")]
    public void A_file_outside_the_rules_folder_is_not_read(string path, string message)
    {
        Write("elsewhere/base.json", SmallCouncil.Rules);
        Write("england/headline.json", SmallCouncil.Rules);
        Write("rules/ours.json", $$"""{ "id": "ours", "title": "Ours", "extends": ["{{path}}"] }""");
        var result = Run("rules", "check", "rules/ours.json");
        Assert.Equal(3, result.Status);
        Assert.EndsWith(ComplianceChecker.Reports.VisibleText.Of(message) + "\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../england/headline.json")]
    [InlineData("../../england/headline.json")]
    [InlineData("england/headline.json")]
    public void A_pack_finds_what_is_shipped_wherever_it_lies(string path)
    {
        Write("councils/ours/ours.json", $$"""{ "id": "ours", "title": "Ours", "extends": ["{{path}}"] }""");
        foreach (var given in new[] { "councils/ours/ours.json", "councils/ours", "councils" })
        {
            Assert.Equal(0, Run("rules", "check", given).Status);
        }
    }

    [Fact]
    public void Where_a_base_cannot_be_had_it_is_not_also_said_of_all_that_it_would_have()
    {
        Write("rules/ours.json", """{ "id": "ours", "title": "Ours", "extends": ["smal.json"], "change": { "small-visits": { "title": "Seen" } }, "drop": ["small-reviews"] }""");
        Write("rules/more.json", """{ "id": "more", "title": "More", "extends": ["ours.json"], "drop": ["small-visits"] }""");
        Assert.Equal("ours.json line 1, column 46: there is no file \"smal.json\", seen from this file. Correct the path.\n", Run("rules", "check", "rules/more.json").Error);
    }

    [Fact]
    public void A_link_to_a_base_outside_the_rules_folder_is_refused()
    {
        Write("elsewhere/secret.json", SmallCouncil.Rules);
        Directory.CreateDirectory(PathOf("linked"));
        File.CreateSymbolicLink(PathOf("linked", "base.json"), PathOf("elsewhere", "secret.json"));
        Write("linked/ours.json", """{ "id": "ours", "title": "Ours", "extends": ["base.json"] }""");
        var result = Run("rules", "check", "linked/ours.json");
        Assert.Equal((3, "base.json is a link that leads out of the rules folder. Put the file itself there.\n"), (result.Status, result.Error));
    }

    [Fact]
    public void Two_rules_folders_do_not_reach_into_one_another()
    {
        Write("second/ours.json", """{ "id": "ours", "title": "Ours", "extends": ["../rules/small.json"] }""");
        var result = Run("rules", "check", "--rules", "rules", "--rules", "second");
        Assert.Equal(3, result.Status);
        Assert.StartsWith("second/ours.json line 1, column 46: \"../rules/small.json\" leads out of the rules folder.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_a_layer_and_its_base_holds_each_rule_once()
    {
        Write("rules/ours.json", Layer);
        Write("rules/standards.csv", "rule_id,due_soon\nsmall-visits,1 week\n");
        Assert.StartsWith("3 rules in 1 rule set: no errors", Run("rules", "check", "rules").Out.Split('\n')[^2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("local-standards/standards.json")]
    [InlineData("local-standards/standards.csv")]
    public void The_guide_shows_the_files_as_they_are(string file) =>
        Assert.Contains(File.ReadAllText(TestFolder.At($"fixtures/rules/{file}")).Trim(), File.ReadAllText(TestFolder.At("rules/README.md")), StringComparison.Ordinal);

    [Theory]
    [InlineData("check")]
    [InlineData("test")]
    public void The_guide_shows_what_is_printed(string command)
    {
        var printed = Run("rules", command, Guide).Out.TrimEnd();
        Assert.Contains(printed, File.ReadAllText(TestFolder.At("rules/README.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
