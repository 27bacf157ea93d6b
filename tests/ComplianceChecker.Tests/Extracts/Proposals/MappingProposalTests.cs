using System.Globalization;
using ComplianceChecker.Extracts;
using static ComplianceChecker.Tests.Extracts.Proposals.ProposalFixture;

namespace ComplianceChecker.Tests.Extracts.Proposals;

public sealed class MappingProposalTests
{
    [Fact]
    public void Dates_of_which_one_day_is_after_the_twelfth_settle_the_format()
    {
        var text = TextFor(File("visits.csv", "Child ID,Date of visit", "1,04/03/2024", "2,13/03/2024"));
        Assert.Contains("\"dates\": \"dd/mm/yyyy\"", text, StringComparison.Ordinal);
        Assert.Contains("All 2 dates can be read so and in no other way.", text, StringComparison.Ordinal);
        Assert.Empty(Errors(text));
    }

    [Fact]
    public void Month_before_day_is_settled_likewise() =>
        Assert.Contains("\"dates\": \"mm/dd/yyyy\"", TextFor(File("visits.csv", "Child ID,Date of visit", "1,04/03/2024", "2,03/13/2024")), StringComparison.Ordinal);

    [Fact]
    public void Another_date_column_of_the_table_settles_what_the_used_ones_leave_open_and_is_named_as_not_used()
    {
        var text = TextFor(File("visits.csv", "Child ID,Date of visit,Next visit due", "1,04/03/2024,25/03/2024", "2,05/03/2024,"));
        Assert.Contains("\"dates\": \"dd/mm/yyyy\"", text, StringComparison.Ordinal);
        Assert.Contains("Dates: All 2 dates can be read as dd/mm/yyyy and as mm/dd/yyyy; that dd/mm/yyyy is meant is told by \"Next visit due\", which is not used but has dates", text.Replace("\n  // ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_columns_one_that_is_used_is_named_for_how_dates_are_written() =>
        Assert.Contains("Dates: All 3 dates can be read so and in no other way, as \"IHA date\" shows.", TextFor(File("iha.csv", "Child ID,Dental check,IHA date,Next IHA due", "1,04/03/2024,13/03/2024,25/03/2025", "2,05/03/2024,,")), StringComparison.Ordinal);

    [Fact]
    public void Dates_that_can_be_read_in_two_ways_are_never_guessed_and_the_mapping_is_refused_until_one_is_chosen()
    {
        var proposal = Propose([File("visits.csv", "Child ID,Date of visit", "1,04/03/2024", "2,05/03/2024")]);
        var text = TextOf(proposal);
        var first = proposal.Decisions[0];
        Assert.Equal((true, "How are dates written? Both dd/mm/yyyy and mm/dd/yyyy read all 2 dates: in none of them is the day after the 12th. Look at one whose day you know, and write the one that is meant."), (first.IsNeeded, first.Text));
        Assert.Contains("DECIDE 1: How are dates written?", text, StringComparison.Ordinal);
        var line = text.Split('\n').ToList().FindIndex(l => l.Contains("CHOOSE dd/mm/yyyy or mm/dd/yyyy", StringComparison.Ordinal)) + 1;
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"mapping.json line {line}, column 12: CHOOSE has to be replaced before the mapping can be used. Write here, between the quotes, one of these alone: dd/mm/yyyy or mm/dd/yyyy."), Assert.Single(Errors(text)), StringComparison.Ordinal);
        Assert.Empty(Errors(text.Replace("CHOOSE dd/mm/yyyy or mm/dd/yyyy", "dd/mm/yyyy", StringComparison.Ordinal)));
    }

    [Fact]
    public void Dates_of_which_no_one_way_reads_all_are_left_to_a_person_too()
    {
        var proposal = Propose([File("visits.csv", "Child ID,Date of visit", "1,14/03/2024", "2,15.03.2024", "3,16/03/2024")]);
        Assert.Contains("No one way reads all 3 dates: dd/mm/yyyy reads 2, dd.mm.yyyy reads 1.", proposal.Decisions[0].Text, StringComparison.Ordinal);
        Assert.Contains("\"dates\": \"CHOOSE dd/mm/yyyy or dd.mm.yyyy\"", TextOf(proposal), StringComparison.Ordinal);
    }

    [Fact]
    public void Real_dates_of_a_workbook_need_no_format()
    {
        var text = TextFor(File("visits.xlsx", "# sheet Visits", "Child ID|Date of visit", "A1|@2024-03-04", "A2|@2024-03-05"));
        Assert.Contains("All 2 dates are real dates of a workbook", text, StringComparison.Ordinal);
        Assert.Empty(Errors(text));
    }

    [Fact]
    public void A_workbook_of_several_sheets_becomes_tables_that_are_known_apart()
    {
        var proposal = Propose([File(
            "tracker.xlsx",
            "# sheet Children", "Looked after children\\s2024", "Mosaic ID|DOB|Came into care|Left care|Team", "M1|@2012-08-09|@2024-03-04||North", "M2|@2015-05-17|@2024-03-11|@2024-04-30|South",
            "# sheet Visits", "Mosaic ID|Date|Seen", "M1|@2024-03-14|Yes", "M1|@2024-04-25|No", "M2|@2024-03-21|Yes",
            "# sheet LAC reviews", "Mosaic ID|Date|Participation", "M1|@2024-03-28|PN1 - attended", "M2|@2024-03-28|PN1 - attended",
            "# sheet Read me", "This workbook is kept by the tracking team")]);
        var text = TextOf(proposal);
        Assert.Empty(Errors(text));
        Assert.Equal(["tracker.xlsx, sheet Children", "tracker.xlsx, sheet Visits", "tracker.xlsx, sheet LAC reviews"], proposal.Tables.Select(t => t.Name));
        Assert.Contains("{ \"table\": \"Children\", \"born\": \"DOB\" }", text, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"looked_after\",\n      \"table\": \"Children\",\n      \"start\": \"Came into care\",\n      \"end\": \"Left care\"", text, StringComparison.Ordinal);
        Assert.Contains("\"columns\": [\"Mosaic ID\", \"Date\", \"Seen\"]", text, StringComparison.Ordinal);
        Assert.Contains("\"PN1*\": \"PN1\"", text, StringComparison.Ordinal);
        Assert.Single(proposal.LeftOut);
    }

    [Fact]
    public void Headings_like_those_of_Annex_A_become_a_record_for_each_date()
    {
        var proposal = Propose([File(
            "list 8.csv",
            "Child Unique ID,Gender,Date of Birth,Date Started to be Looked After,Date Ceased to be Looked After,Date of Latest Statutory Review,Date of Last Social Work Visit,Date of Last Health Assessment,Was the Child Seen Alone?,Allocated Worker",
            "C1,a) Male,09/08/2012,04/03/2024,,28/03/2024,14/03/2024,,a) Yes,SW1",
            "C2,b) Female,17/05/2015,11/03/2024,30/04/2024,,21/03/2024,02/04/2024,b) No,SW2")]);
        var text = TextOf(proposal);
        var mapping = Read(text);
        Assert.Equal(["looked_after", "reviews", "visits", "health_assessments"], mapping.Records.Select(r => r.Kind));
        Assert.All(mapping.Records.Skip(1), r => Assert.True(r.IsLatest && r.IsOptional));
        Assert.Equal(["Male", "Female"], mapping.CaseAttributes.Single(a => a.Name is "sex").Codes.Keys.Order(StringComparer.Ordinal).Reverse());
        Assert.Equal("SW1", mapping.CaseAttributes.Single(a => a.Name is "social_worker").Map("SW1"));
        Assert.True(proposal.NeedsDay);
    }

    [Fact]
    public void Names_addresses_and_numbers_of_children_are_never_read_and_stand_nowhere()
    {
        var proposal = Propose([File("visits.csv", "Child ID,Child's Name,Postcode,Contact,Date of visit,Type,Notes", "1,Ann Archer,SR1 1AA,ann@example.org,13/03/2024,Duty,Ann was well", "2,Bob Brook,SR1 1AB,bob@example.org,14/03/2024,Duty,moved", "1,Ann Archer,SR1 1AA,ann@example.org,15/03/2024,Zoe Reed,moved")]);
        var text = TextOf(proposal);
        Assert.Contains("\"notKept\": [\"Child's Name\", \"Postcode\", \"Contact\", \"Notes\"]", text, StringComparison.Ordinal);
        Assert.Empty(Errors(text));
        foreach (var value in new[] { "Ann", "Archer", "Bob", "SR1", "example.org", "moved", "Zoe" })
        {
            Assert.DoesNotContain(value, text + Told(proposal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_value_of_a_column_of_codes_stands_in_the_file_alone_and_only_if_several_rows_have_it()
    {
        var proposal = Propose([File("visits.csv", "Child ID,Date of visit,Visit type", "1,13/03/2024,Doorstep", "2,14/03/2024,Doorstep", "1,15/03/2024,Stat visit", "2,16/03/2024,Only once")]);
        var text = TextOf(proposal);
        Assert.Contains("\"Stat visit\": \"statutory\",\n", text, StringComparison.Ordinal);
        Assert.Contains("// \"Doorstep\": \"\",  // 2 rows", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Only once", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Doorstep", Told(proposal), StringComparison.Ordinal);
        Assert.Empty(Errors(text));
        Assert.Empty(Errors(text.Replace("// \"Doorstep\": \"\"", "\"Doorstep\": \"other\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_to_be_done_is_no_record_of_what_was_done()
    {
        var text = TextFor(File("visits.csv", "Child ID,Visit due,Date of visit", "1,10/03/2024,13/03/2024"));
        Assert.Contains("\"Visit due\" is not used", text, StringComparison.Ordinal);
        Assert.Equal("Date of visit", Assert.Single(Read(text).Records).Start);
    }

    [Fact]
    public void A_kind_that_is_not_certain_is_left_to_a_person_with_the_likeliest_named()
    {
        ComplianceChecker.Cases.DataFiles.InputFile[] files = [File("list.csv", "Child ID,Review date", "1,13/03/2024", "2,14/03/2024")];
        var proposal = Propose(files);
        Assert.Contains("It may be reviews (looked-after reviews) or child_protection_conferences (child protection conferences) or child_in_need_reviews", proposal.Decisions.First(d => d.IsNeeded).Text, StringComparison.Ordinal);
        Assert.Contains("one of these alone: reviews or child_protection_conferences or child_in_need_reviews.", Assert.Single(Errors(TextOf(proposal))), StringComparison.Ordinal);
        Assert.Empty(Errors(TextOf(Propose(files, "child_in_need_reviews"))));
    }

    [Fact]
    public void Two_headings_that_may_both_be_the_id_are_left_to_a_person_with_the_best_named()
    {
        var proposal = Propose([File("visits.csv", "Person ID,Client ID,Date of visit", ",5,13/03/2024", "2,6,14/03/2024", "3,6,15/03/2024")]);
        Assert.Contains("\"caseColumn\": \"Client ID\"", TextOf(proposal), StringComparison.Ordinal);
        Assert.Contains(proposal.Decisions, d => d.Text.Contains("is \"Client ID\" the child's id? Its heading says so; 3 of 3 filled, 2 different. \"Person ID\" might be it as well.", StringComparison.Ordinal));
    }

    [Fact]
    public void Whether_a_period_in_care_is_a_series_of_short_breaks_is_asked_because_the_shipped_rules_ask()
    {
        var proposal = Propose([File("in care.csv", "Child ID,DOB,Came into care,Left care", "1,09/08/2012,14/03/2024,30/04/2024")]);
        var text = TextOf(proposal);
        Assert.Contains(proposal.Decisions, d => !d.IsNeeded && d.Text.StartsWith("in care: no column says whether a period in care is a series of short breaks", StringComparison.Ordinal));
        var decided = Read(text.Replace("// \"short_breaks\": { \"value\": \"false\" },", "\"short_breaks\": { \"value\": \"false\" },", StringComparison.Ordinal));
        Assert.Equal(("short_breaks", "false"), Assert.Single(Assert.Single(decided.Records).Attributes) is var only ? (only.Name, only.Constant) : default);
        Assert.Empty(Assert.Single(Read(text).Records).Attributes);
    }

    [Theory]
    [InlineData("Left care")]
    [InlineData("Left")]
    [InlineData("Date left")]
    [InlineData("Date ceased")]
    [InlineData("Ceased to be looked after")]
    [InlineData("End date")]
    public void An_end_that_has_come_to_nobody_yet_is_mapped_by_its_heading(string heading)
    {
        var proposal = Propose([File("in care.csv", $"Child ID,Came into care,{heading}", "1,14/03/2024,", "2,15/03/2024,")]);
        Assert.Equal(("Came into care", heading), Assert.Single(Read(TextOf(proposal)).Records) is var only ? (only.Start, only.End) : default);
        Assert.Contains($"\"{heading}\" is mapped by its heading: it has no values yet.", Assert.Single(proposal.Tables).Lines);
        Assert.DoesNotContain(proposal.Decisions, d => d.Text.Contains("when did", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("children.csv", "Child ID,DoB,Gender", "1,09/08/2012,F", "2,17/05/2015,M")]
    [InlineData("visits.csv", "Child ID,DoB,Date of visit", "1,09/08/2012,14/03/2024", "2,17/05/2015,15/03/2024")]
    public void A_date_of_birth_is_known_by_the_heading_DoB_in_every_list(string name, params string[] lines) =>
        Assert.Contains("\"born\": \"DoB\"", TextFor(File(name, lines)), StringComparison.Ordinal);

    [Fact]
    public void A_reason_that_nobody_has_yet_is_no_end() =>
        Assert.Null(Assert.Single(Read(TextFor(File("in care.csv", "Child ID,Came into care,Reason ceased", "1,14/03/2024,", "2,15/03/2024,"))).Records).End);

    [Fact]
    public void Names_of_those_who_saw_a_child_do_not_say_whether_the_child_was_seen()
    {
        var proposal = Propose([File("visits.csv", "Child ID,Date of visit,Seen by", "1,14/03/2024,Jo Bloggs", "2,15/03/2024,Al Smith", "3,16/03/2024,Jo Bloggs")]);
        var table = Read(TextOf(proposal)).Tables.Single();
        Assert.Equal(["Seen by"], table.NotKept);
        Assert.Contains(proposal.Decisions, d => d.Text.Contains("no column says whether the child was seen", StringComparison.Ordinal));
        Assert.Empty(Assert.Single(Read(TextOf(proposal)).Records).Attributes);
    }

    [Theory]
    [InlineData("Seen", "Jo Bloggs", "Al Smith", "\"Seen\" is not used: by its heading it may be seen, but its values are not yes and no.")]
    [InlineData("Seen alone", "at school", "at home", "\"Seen alone\" is not used: by its heading it may be seen_alone, but its values are not yes and no.")]
    public void A_yes_or_no_is_proposed_only_where_the_values_are_such(string heading, string first, string second, string note)
    {
        var others = Propose([File("visits.csv", $"Child ID,Date of visit,{heading}", $"1,14/03/2024,{first}", $"2,15/03/2024,{second}")]);
        Assert.Empty(Assert.Single(Read(TextOf(others)).Records).Attributes);
        Assert.StartsWith(note, Assert.Single(Assert.Single(others.Tables).Lines, l => l.StartsWith('"')), StringComparison.Ordinal);
        var such = Propose([File("visits.csv", $"Child ID,Date of visit,{heading}", "1,14/03/2024,Yes", "2,15/03/2024,b) No", "3,15/03/2024,")]);
        Assert.Equal(heading, Assert.Single(Assert.Single(Read(TextOf(such)).Records).Attributes).Column);
    }

    [Fact]
    public void A_yes_or_no_beside_which_little_else_stands_is_one()
    {
        var proposal = Propose([File("visits.csv", "Child ID,Date of visit,Seen alone", "1,14/03/2024,Yes", "2,15/03/2024,N/A", "3,16/03/2024,N/A", "4,17/03/2024,not known")]);
        Assert.Equal("seen_alone", Assert.Single(Assert.Single(Read(TextOf(proposal)).Records).Attributes).Name);
    }

    [Fact]
    public void How_dates_are_written_is_asked_once_for_lists_that_leave_the_same_open()
    {
        var proposal = Propose([File("LAC reviews.csv", "Child ID,Date,Participation", "1,04/03/2024,PN1"), File("visits.csv", "Child ID,Date of visit", "1,05/03/2024")]);
        Assert.EndsWith("It counts for \"visits\" too, of which no more is known: where another is meant there, add \"dates\" to that table.", Assert.Single(proposal.Decisions, d => d.IsNeeded).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_which_no_two_are_alike_are_no_codes()
    {
        var rows = Enumerable.Range(1, 12).Select(i => $"{i},14/03/2024,went as it goes {(char)('a' + i)}");
        Assert.Empty(Assert.Single(Read(TextFor(File("visits.csv", ["Child ID,Date of visit,Outcome", .. rows]))).Records).Attributes);
    }

    [Fact]
    public void In_a_list_about_health_a_referral_is_asked_about_and_the_outcome_is_that_of_the_assessment()
    {
        var proposal = Propose([File("tracker.csv", "Child ID,Referral sent,IHA date,Outcome", "1,05/03/2024,14/03/2024,Attended", "2,06/03/2024,,DNA")]);
        var text = TextOf(proposal);
        Assert.Contains("\"kind\": \"CHOOSE health_assessment_requests or referrals\"", text, StringComparison.Ordinal);
        var chosen = Read(text.Replace("CHOOSE health_assessment_requests or referrals", "health_assessment_requests", StringComparison.Ordinal));
        var outcome = chosen.Records.Single(r => r.Kind is "health_assessments").Attributes.Single(a => a.Name is "outcome");
        Assert.Equal(("completed", "not_attended"), (outcome.Map("Attended"), outcome.Map("DNA")));
        Assert.Empty(chosen.Records.Single(r => r.Kind is "health_assessment_requests").Attributes);
    }

    [Fact]
    public void An_outcome_goes_to_the_records_whose_outcomes_its_values_are()
    {
        var mapping = Read(TextFor(File("both.csv", "Child ID,Referral date,Health assessment date,Strategy discussion,Outcome", "1,05/03/2024,14/03/2024,15/03/2024,Attended", "2,06/03/2024,,,DNA")));
        Assert.Equal("health_assessments", Assert.Single(mapping.Records, r => r.Attributes.Any(a => a.Name is "outcome")).Kind);
    }

    [Fact]
    public void What_was_written_about_a_child_and_who_its_people_are_is_never_read()
    {
        var text = TextFor(File("visits.csv", "Child ID,Mother,Father,Date of visit,Comments,Case notes,Home address,Mother's DOB,Colour", "1,Ann,Bob,14/03/2024,well,fine,1 High St,01/02/1980,red"));
        Assert.Equal(["Mother", "Father", "Comments", "Case notes", "Home address", "Mother's DOB"], Read(text).Tables.Single().NotKept);
        Assert.Contains("nothing says what they are: \"Colour\".", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_lists_that_tell_when_the_same_children_came_into_care_a_person_says_which_is_the_authority()
    {
        var proposal = Propose([
            File("health.csv", "Child ID,LAC start,IHA date", "1,14/03/2024,04/04/2024", "2,15/03/2024,"),
            File("in care.csv", "Child ID,DOB,Came into care,Left care", "1,09/08/2012,14/03/2024,", "2,17/05/2015,15/03/2024,")]);
        var text = TextOf(proposal);
        var decision = Assert.Single(proposal.Decisions, d => d.Text.Contains("Which list is the authority?", StringComparison.Ordinal));
        Assert.False(decision.IsNeeded);
        Assert.Contains("(\"LAC start\"), of children who are also in \"in care\". Which list is the authority? \"in care\" is taken.", decision.Text, StringComparison.Ordinal);
        Assert.Equal("in care", Read(text).Records.Single(r => r.Kind is "looked_after").Table);
        Assert.Contains("\"LAC start\", which is not used but has dates that can be read in no other way", text.Replace("\n  // ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        const string other = "{ \"kind\": \"looked_after\", \"table\": \"health\", \"start\": \"LAC start\", \"optional\": true },";
        Assert.Equal(["health", "in care"], Read(text.Replace("// " + other, other, StringComparison.Ordinal)).Records.Where(r => r.Kind is "looked_after").Select(r => r.Table));
        Assert.Equal("in care", Read(text).Cases[0].Table);
    }

    [Fact]
    public void Two_lists_of_other_children_are_both_taken()
    {
        var proposal = Propose([File("north.csv", "Child ID,Came into care,Left care", "1,14/03/2024,"), File("south.csv", "Child ID,LAC start,LAC end", "2,15/03/2024,16/03/2024")]);
        Assert.Equal(["north", "south"], Read(TextOf(proposal)).Records.Select(r => r.Table));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_same_lists_give_the_same_bytes_in_every_culture(string culture)
    {
        var files = FilesOf(TestFolder.At("fixtures/extracts/visit-list"));
        var before = TextFor(files) + Told(Propose(files));
        var (usual, usualUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        try
        {
            Assert.Equal(before, TextFor(files) + Told(Propose([.. files.Reverse()])));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (usual, usualUi);
        }

        Assert.DoesNotContain('\r', before);
    }

    [SamplesFact]
    public void For_every_published_file_a_mapping_is_proposed_that_can_be_read_once_all_is_chosen_or_it_is_said_why_not()
    {
        var paths = Directory.GetFiles(SamplesFactAttribute.Folder!, "*", SearchOption.AllDirectories).Where(ExtractFiles.CanHoldTables).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            try
            {
                var proposal = Propose([new(Path.GetFileName(path), () => System.IO.File.ReadAllBytes(path))]);
                var errors = Errors(TextOf(proposal));
                var needed = proposal.Decisions.Count(d => d.IsNeeded);
                Assert.True(errors.Length > 0 == needed > 0, $"{Path.GetFileName(path)}: {string.Join('\n', errors)}");
                Assert.All(errors, e => Assert.Contains("CHOOSE", TextOf(proposal).Split('\n')[LineOf(e) - 1], StringComparison.Ordinal));
            }
            catch (ExtractException refused)
            {
                Assert.All(refused.Messages, m => Assert.StartsWith(Path.GetFileName(path), m, StringComparison.Ordinal));
            }
        }
    }

    private static int LineOf(string error) => int.Parse(error.Split(" line ")[1].Split(',')[0], CultureInfo.InvariantCulture);
}
