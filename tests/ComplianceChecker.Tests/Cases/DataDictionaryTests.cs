using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Tests.Extracts;

namespace ComplianceChecker.Tests.Cases;

public sealed class DataDictionaryTests
{
    private static readonly DataDictionary Shipped = ExtractFixture.Dictionary();

    [Theory]
    [InlineData("cases", RecordShape.Case, "sex ethnicity disability uasc team social_worker iro personal_adviser local_authority")]
    [InlineData("looked_after", RecordShape.Period, "start_reason end_reason short_breaks remand start_known")]
    [InlineData("legal_statuses", RecordShape.Period, "legal_status")]
    [InlineData("placements", RecordShape.Period, "placement_id placement_type provider long_term long_term_foster reduced_visits_agreed temporary_approval distance_miles out_of_area emergency")]
    [InlineData("agreed_exceptions", RecordShape.Exception, "rule_id start_date last_date reason agreed_by")]
    [InlineData("care_leavers", RecordShape.Period, "category")]
    [InlineData("child_protection_plans", RecordShape.Period, "category outcome")]
    [InlineData("children_in_need", RecordShape.Period, "category outcome")]
    [InlineData("care_proceedings", RecordShape.Period, "category outcome")]
    [InlineData("private_fostering", RecordShape.Period, "category outcome")]
    [InlineData("adoption_placements", RecordShape.Period, "category outcome")]
    [InlineData("missing_episodes", RecordShape.Period, "type")]
    [InlineData("activities", RecordShape.Period, "status hours")]
    [InlineData("accommodation", RecordShape.Period, "type suitable provided_under")]
    [InlineData("allocations", RecordShape.Period, "team social_worker iro personal_adviser")]
    [InlineData("visits", RecordShape.Event, "type seen seen_alone method outcome")]
    [InlineData("reviews", RecordShape.Event, "participation adjourned")]
    [InlineData("health_assessments", RecordShape.Event, "type outcome")]
    [InlineData("dental_checks", RecordShape.Event, "outcome")]
    [InlineData("immunisations", RecordShape.Event, "up_to_date")]
    [InlineData("sdq_scores", RecordShape.Event, "score")]
    [InlineData("health_histories", RecordShape.Event, "outcome")]
    [InlineData("health_passports", RecordShape.Event, "outcome")]
    [InlineData("care_plans", RecordShape.Event, "type")]
    [InlineData("placement_plans", RecordShape.Event, "type")]
    [InlineData("permanence_plans", RecordShape.Event, "type")]
    [InlineData("needs_assessments", RecordShape.Event, "type")]
    [InlineData("life_story_work", RecordShape.Event, "type")]
    [InlineData("personal_education_plans", RecordShape.Event, "type")]
    [InlineData("pathway_plans", RecordShape.Event, "type staying_put_addressed")]
    [InlineData("contacts", RecordShape.Event, "method successful")]
    [InlineData("referrals", RecordShape.Event, "type outcome")]
    [InlineData("referral_decisions", RecordShape.Event, "type outcome")]
    [InlineData("assessments", RecordShape.Event, "type outcome")]
    [InlineData("strategy_discussions", RecordShape.Event, "type outcome")]
    [InlineData("section_47_outcomes", RecordShape.Event, "type outcome")]
    [InlineData("core_groups", RecordShape.Event, "type outcome")]
    [InlineData("child_protection_conferences", RecordShape.Event, "type")]
    [InlineData("return_interviews", RecordShape.Event, "outcome")]
    [InlineData("proceedings_issued", RecordShape.Event, "type")]
    [InlineData("final_orders", RecordShape.Event, "type")]
    [InlineData("placement_orders", RecordShape.Event, "type")]
    [InlineData("adoption_matches", RecordShape.Event, "type")]
    [InlineData("panel_presentations", RecordShape.Event, "type")]
    [InlineData("placement_notifications", RecordShape.Event, "type")]
    [InlineData("private_fostering_notices", RecordShape.Event, "type")]
    public void The_shipped_dictionary_has_every_kind_and_attribute_of_the_contract(string kind, RecordShape shape, string attributes)
    {
        Assert.Equal(shape, Shipped.Kinds[kind].Shape);
        Assert.Empty(attributes.Split(' ').Except(Shipped.Kinds[kind].Attributes.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_shipped_title_is_plain_and_begins_small_and_every_attribute_is_described()
    {
        Assert.All(Shipped.Kinds.Values, k => Assert.Matches("^[a-z]", k.Title));
        Assert.All(Shipped.Kinds.Values, k => Assert.False(string.Equals(k.Title, k.Singular, StringComparison.Ordinal), k.Name));
        Assert.All(Shipped.Kinds.Values.SelectMany(k => k.Attributes.Values), a => Assert.False(a.Description.Length == 0, a.Name));
        Assert.All(Shipped.Kinds.Values.SelectMany(k => k.Attributes.Values).SelectMany(a => a.Codes.Values), meaning => Assert.False(meaning.Length == 0));
    }

    [Theory]
    [InlineData("health_assessments", "outcome", "completed", "a blank outcome is a completed assessment")]
    [InlineData("looked_after", "start_known", "true", "a start is known unless the source says it is not")]
    [InlineData("placements", "start_known", "true", "the same for placements, which sources may cut")]
    [InlineData("visits", "seen", null, "whether the child was seen is never assumed")]
    public void A_blank_stands_for_a_value_only_where_the_contract_says_so(string kind, string attribute, string? blank, string reason) =>
        Assert.True(string.Equals(blank, Shipped.Attribute(kind, attribute)!.Blank, StringComparison.Ordinal), reason);

    [Fact]
    public void Only_kinds_whose_clocks_run_in_hours_have_times() =>
        Assert.Equal(["missing_episodes", "return_interviews"], [.. Shipped.Kinds.Values.Where(k => k.HasTimes).Select(k => k.Name).Order(StringComparer.Ordinal)]);

    [Fact]
    public void A_councils_own_dictionary_adds_kinds_attributes_and_codes_and_takes_nothing_away()
    {
        var dictionary = Read("""
            { "kinds": { "visits": { "attributes": { "venue": { "codes": { "home": "at home" } }, "method": { "codes": { "garden": "in the garden" } } } },
                         "family_time": { "is": "event", "title": "family time sessions" } } }
            """);
        Assert.Equal("at home", dictionary.Attribute("visits", "venue")!.Codes["HOME"]);
        Assert.Equal(["face_to_face", "garden", "phone", "video"], [.. dictionary.Attribute("visits", "method")!.Codes.Keys.Order(StringComparer.Ordinal)]);
        Assert.Equal("family time sessions", dictionary.Kinds["family_time"].Title);
        Assert.Equal(Shipped.Kinds.Count + 1, dictionary.Kinds.Count);
    }

    [Theory]
    [InlineData("""{ "kinds": { "visits": { "is": "period" } } }""", "dictionary.local.json line 1, column 14: the kind \"visits\" is already known, and is another sort of record there. Leave out \"is\", or give your kind another name.")]
    [InlineData("""{ "kinds": { "outings": { } } }""", "dictionary.local.json line 1, column 14: the kind \"outings\" needs \"is\": \"period\" or \"event\".")]
    [InlineData("""{ "kinds": { "agreed_exceptions": { "is": "period" } } }""", "dictionary.local.json line 1, column 14: the kind \"agreed_exceptions\" is already known, and is another sort of record there. Leave out \"is\", or give your kind another name.")]
    [InlineData("""{ "kinds": { "waivers": { "is": "exception" } } }""", "dictionary.local.json line 1, column 14: the kind \"waivers\" needs \"is\": \"period\" or \"event\".")]
    [InlineData("""{ "kinds": { "visits": { "atributes": { } } } }""", "dictionary.local.json line 1, column 26: \"atributes\" is not known here. Did you mean \"attributes\"? Known: is, title, one, times, attributes.")]
    [InlineData("""{ "kinds": [ ] }""", "dictionary.local.json line 1, column 12: \"kinds\" must be an object { }, not a list [ ].")]
    [InlineData("""{ "kinds": { "visits": "event" } }""", "dictionary.local.json line 1, column 24: an object { } was expected here, not a text.")]
    [InlineData("""{ "title": 5 }""", "dictionary.local.json line 1, column 12: \"title\" must be a text, not a number.")]
    [InlineData("""{ "kinds": { "visits": { "title": [ ] } } }""", "dictionary.local.json line 1, column 35: \"title\" must be a text, not a list [ ].")]
    [InlineData("""{ "kinds": { "visits": { "one": null } } }""", "dictionary.local.json line 1, column 33: \"one\" must be a text, not null.")]
    [InlineData("""{ "kinds": { "visits": { "times": "yes" } } }""", "dictionary.local.json line 1, column 35: \"times\" must be true or false, not a text.")]
    [InlineData("""{ "kinds": { "visits": { "is": true } } }""", "dictionary.local.json line 1, column 14: the kind \"visits\" needs \"is\": \"period\" or \"event\".")]
    [InlineData("""{ "kinds": { "visits": { "attributes": [ "seen" ] } } }""", "dictionary.local.json line 1, column 40: \"attributes\" must be an object { }, not a list [ ].")]
    [InlineData("""{ "kinds": { "visits": { "attributes": { "venue": "text" } } } }""", "dictionary.local.json line 1, column 51: an object { } was expected here, not a text.")]
    [InlineData("""{ "kinds": { "visits": { "attributes": { "venue": { "type": 1 } } } } }""", "dictionary.local.json line 1, column 51: the type of \"venue\" must be \"text\", \"number\", \"boolean\" or \"date\".")]
    [InlineData("""{ "kinds": { "visits": { "attributes": { "venue": { "codes": [ "home" ] } } } } }""", "dictionary.local.json line 1, column 62: \"codes\" must be an object { }, not a list [ ].")]
    [InlineData("""{ "kinds": { "visits": { "attributes": { "venue": { "codes": { "home": 1 } } } } } }""", "dictionary.local.json line 1, column 72: the meaning of \"home\" must be a text, not a number.")]
    [InlineData("""{ "kinds": { "visits": { "attributes": { "venue": { "blank": true } } } } }""", "dictionary.local.json line 1, column 62: \"blank\" must be a text, not true or false.")]
    [InlineData("""{ "kinds": { "visits": { "attributes": { "venue": { "blankIsNormal": "no" } } } } }""", "dictionary.local.json line 1, column 70: \"blankIsNormal\" must be true or false, not a text.")]
    [InlineData("""{ "kinds": { "visits": { "attributes": { "venue": { "description": { } } } } } }""", "dictionary.local.json line 1, column 68: \"description\" must be a text, not an object { }.")]
    public void A_dictionary_that_cannot_be_used_says_where_and_why(string local, string message) =>
        Assert.Equal(message, Assert.Single(Assert.Throws<DataFileException>(() => Read(local)).Errors).ToString());

    private static DataDictionary Read(string local) => DataDictionaryFile.Read(
        [(File.ReadAllBytes(TestFolder.At("rules/dictionary.json")), "dictionary.json"), (System.Text.Encoding.UTF8.GetBytes(local), "dictionary.local.json")]);
}
