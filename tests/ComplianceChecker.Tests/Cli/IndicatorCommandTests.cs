namespace ComplianceChecker.Tests.Cli;

/// <summary>Indicators through the commands, by the rule file and the extract of the guide.</summary>
public sealed class IndicatorCommandTests : CliTest
{
    private static readonly string Rules = TestFolder.At("fixtures/rules/indicators.json");
    private static readonly string Extract = TestFolder.At("fixtures/extracts/indicators");

    [Fact]
    public void A_report_of_indicators_alone_shows_figures_and_comparators_and_no_lists_of_duties()
    {
        var result = Run("report", Extract, "--rules", Rules);
        Assert.Equal((0, ""), (result.Status, result.Error));
        Approved.Check(result.Out, "indicators-console");
    }

    [Fact]
    public void The_guide_shows_the_measures_as_they_are_printed()
    {
        var printed = Run("report", Extract, "--rules", Rules).Out;
        var measures = printed[printed.IndexOf("Measures\n", StringComparison.Ordinal)..printed.IndexOf("  By team", StringComparison.Ordinal)].TrimEnd();
        Assert.Contains(measures, File.ReadAllText(TestFolder.At("rules/README.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_comparators_beside_the_figures()
    {
        var result = Run("report", Extract, "--rules", Rules, "--format", "json");
        using var json = System.Text.Json.JsonDocument.Parse(result.Out);
        var measures = json.RootElement.GetProperty("measures").EnumerateArray().Where(m => m.GetProperty("group_by").GetString()!.Length == 0).ToList();

        Assert.Equal("Last year 45.5", string.Join(", ", measures[0].GetProperty("comparators").EnumerateArray().Select(c => FormattableString.Invariant($"{c.GetProperty("name").GetString()} {c.GetProperty("value").GetDecimal()}"))));
        Assert.Equal(110.5m, measures[2].GetProperty("numerator").GetDecimal());
        Assert.False(measures[1].TryGetProperty("comparators", out _));
    }

    [Fact]
    public void An_indicator_is_listed_and_shown_like_a_rule()
    {
        Assert.Contains("  our-number-looked-after      local  always         Children looked after", Run("rules", "list", "--rules", Rules).Out, StringComparison.Ordinal);
        Approved.Check(Run("rules", "show", "our-days-to-permanence-plan", "--rules", Rules).Out, "indicators-show");
        Assert.Contains("Did you mean \"our-number-looked-after\"?", Run("rules", "show", "our-number-looked-aftr", "--rules", Rules).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_and_indicators_are_counted_when_they_are_checked() =>
        Assert.Equal("0 rules and 3 indicators in 1 rule set: no errors, 0 warnings.\n", Run("rules", "check", Rules).Out);

    [Fact]
    public void An_extract_is_checked_for_what_indicators_need()
    {
        Write("small/cases.csv", "case_id,date_of_birth\nA,2006-05-01\n");
        Write("small/looked_after.csv", "case_id,start_date,end_date,short_breaks\nA,2016-01-01,,no\n");
        var said = Run("extract", "check", "small", "--rules", Rules, "--as-at", "2016-11-30").Out;

        Assert.Contains("our-care-leavers-in-eet      Not: the extract has no records of the kind care_leavers.", said, StringComparison.Ordinal);
        Assert.Contains("our-number-looked-after      Fully", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_says_why_an_indicator_is_not_given()
    {
        Write("small/cases.csv", "case_id,date_of_birth\nA,2006-05-01\n");
        Write("small/looked_after.csv", "case_id,start_date,end_date,short_breaks\nA,2016-01-01,,no\n");
        Assert.Equal(0, Run("report", "small", "--rules", Rules, "--as-at", "2016-11-30", "--out", "out").Status);

        Assert.Contains(",,the indicator our-days-to-permanence-plan is not given: the extract has no records of the kind permanence_plans.", Read("out", "not-evaluated.csv"), StringComparison.Ordinal);
        Assert.Contains("our-days-to-permanence-plan-mean,,From coming into care to the permanence plan: mean days,indicator,,,,,,,,,,,100,", Read("out", "measures.csv"), StringComparison.Ordinal);
    }
}
