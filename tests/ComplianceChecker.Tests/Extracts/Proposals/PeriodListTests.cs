using static ComplianceChecker.Tests.Extracts.Proposals.ProposalFixture;

namespace ComplianceChecker.Tests.Extracts.Proposals;

public sealed class PeriodListTests
{
    [Theory]
    [InlineData("Date into care")]
    [InlineData("POC start")]
    [InlineData("Date accommodated")]
    [InlineData("Start date of care")]
    [InlineData("Date of admission")]
    public void A_start_of_care_is_one_in_a_list_of_children(string heading)
    {
        var proposal = Propose([File("children.csv", $"Mosaic ID,DoB,{heading}", "1,09/08/2012,14/03/2024", "2,17/05/2015,15/03/2024")]);
        Assert.DoesNotContain(proposal.Decisions, d => d.IsNeeded || d.Text.Contains("begin on the day", StringComparison.Ordinal));
        var record = Assert.Single(Read(TextOf(proposal)).Records);
        Assert.Equal(("looked_after", heading), (record.Kind, record.Start));
    }

    [Fact]
    public void An_admission_in_a_list_about_health_is_not_used_and_it_is_said_why()
    {
        var proposal = Propose([File("IHA tracker.csv", "Child ID,DOB,Date of admission,IHA date", "1,09/08/2012,14/03/2024,04/04/2024")]);
        Assert.Equal("health_assessments", Assert.Single(Read(TextOf(proposal)).Records).Kind);
        Assert.Contains(Assert.Single(proposal.Tables).Lines, l => l.StartsWith("\"Date of admission\" is not used: it may be the day on which a child came into care, or was admitted elsewhere.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_that_does_not_say_that_a_period_began_has_to_be_chosen()
    {
        var proposal = Propose([File("placements.csv", "Child ID,Date signed", "1,14/03/2024", "2,15/03/2024")]);
        Assert.StartsWith("placements: did placements begin on the day in \"Date signed\"? Its heading does not say so.", Assert.Single(proposal.Decisions, d => d.IsNeeded).Text, StringComparison.Ordinal);
        Assert.Equal("Date signed", Assert.Single(Read(TextOf(proposal).Replace("CHOOSE Date signed", "Date signed", StringComparison.Ordinal)).Records).Start);
    }

    [Fact]
    public void Beside_a_start_such_a_date_is_not_used_and_named()
    {
        var proposal = Propose([File("placements.csv", "Child ID,Start date,End date,Date signed", "1,14/03/2024,16/03/2024,15/03/2024")]);
        Assert.Equal(("Start date", "End date"), Assert.Single(Read(TextOf(proposal)).Records) is var only ? (only.Start, only.End) : default);
        Assert.Contains("\"Date signed\" is not used: its heading does not say of what it is the date.", Assert.Single(proposal.Tables).Lines);
    }

    [Fact]
    public void A_date_that_names_the_period_is_taken_for_its_start_and_asked_about()
    {
        var proposal = Propose([File("list.csv", "Child ID,Placement date", "1,14/03/2024", "2,15/03/2024")]);
        Assert.Contains(proposal.Decisions, d => !d.IsNeeded && d.Text.StartsWith("list: did placements begin on the day in \"Placement date\"? Its heading does not say so; it is taken.", StringComparison.Ordinal));
        Assert.Equal("Placement date", Assert.Single(Read(TextOf(proposal)).Records).Start);
    }

    [Fact]
    public void Types_of_visit_that_say_how_visits_were_made_are_proposed_for_both()
    {
        string[] types = ["Statutory Visit", "Telephone", "Virtual visit", "Duty visit"];
        var proposal = Propose([File("visits.csv", ["Child ID,Date of visit,Visit Type", .. types.Concat(types).Select((t, i) => $"{i % 3},{13 + i}/03/2024,{t}")])]);
        var text = TextOf(proposal);
        Assert.Contains("// \"method\": { \"column\": \"Visit Type\", \"codes\": { \"Telephone\": \"phone\", \"Virtual visit\": \"video\", \"Duty visit\": \"\", \"Statutory Visit\": \"\" } },", text, StringComparison.Ordinal);
        Assert.Contains(proposal.Decisions, d => d.Text.Contains("no heading says how the visits were made, and rules ask for it, but \"Visit Type\" seems to. If it does, remove the slashes before \"method\": one column can feed two attributes.", StringComparison.Ordinal));
        Assert.DoesNotContain("Duty visit", Told(proposal), StringComparison.Ordinal);
        var decided = Assert.Single(Read(text.Replace("// \"method\"", "\"method\"", StringComparison.Ordinal).Replace("\"Duty visit\": \"\", \"Statutory Visit\": \"\" }", "\"Duty visit\": \"\", \"Statutory Visit\": \"face_to_face\" }", StringComparison.Ordinal)).Records).Attributes;
        Assert.Equal(("Visit Type", "Visit Type"), (decided.Single(a => a.Name is "type").Column, decided.Single(a => a.Name is "method").Column));
        Assert.Equal(("phone", "video", "face_to_face"), (decided.Single(a => a.Name is "method").Map("Telephone"), decided.Single(a => a.Name is "method").Map("Virtual visit"), decided.Single(a => a.Name is "method").Map("Statutory Visit")));
    }
}
