using static ComplianceChecker.Tests.Extracts.Proposals.ProposalFixture;

namespace ComplianceChecker.Tests.Extracts.Proposals;

public sealed class CareLeaverListTests
{
    [Fact]
    public void Contacts_and_plans_are_no_start_and_no_end_of_the_time_as_a_care_leaver()
    {
        var proposal = Propose([File("Care leavers.csv", "Person ID,DoB,Last KIT date,Date PP completed", "1,14/10/2006,10/09/2026,07/08/2026", "2,09/09/2005,20/09/2026,14/08/2026")]);
        var mapping = Read(TextOf(proposal));
        Assert.Equal([("contacts", "Last KIT date", null, true), ("pathway_plans", "Date PP completed", null, false)], mapping.Records.Select(r => (r.Kind, r.Start, r.End, r.IsLatest)));
    }

    [Theory]
    [InlineData("KIT date", "contacts")]
    [InlineData("Last KIT", "contacts")]
    [InlineData("Last contact date", "contacts")]
    [InlineData("PP date", "pathway_plans")]
    [InlineData("Date PP reviewed", "pathway_plans")]
    [InlineData("Last PP", "pathway_plans")]
    public void A_date_of_a_contact_or_plan_alone_is_that(string heading, string kind)
    {
        var record = Assert.Single(Read(TextFor(File("Care leavers.csv", $"Person ID,{heading}", "1,14/03/2024", "2,15/03/2024"))).Records);
        Assert.Equal((kind, heading), (record.Kind, record.Start));
    }

    [Fact]
    public void A_date_of_which_the_heading_says_nothing_is_asked_about()
    {
        var proposal = Propose([File("Care leavers.csv", "Person ID,Became care leaver,Date signed", "1,14/03/2024,16/03/2024", "2,15/03/2024,17/03/2024")]);
        Assert.Contains("by \"Date signed\"? It may be contacts (contacts with care leavers) or pathway_plans", Assert.Single(proposal.Decisions, d => d.IsNeeded).Text, StringComparison.Ordinal);
        Assert.Equal("Became care leaver", Read(TextOf(proposal).Replace("CHOOSE contacts or pathway_plans", "pathway_plans", StringComparison.Ordinal)).Records.Single(r => r.Kind is "care_leavers").Start);
        Assert.DoesNotContain("birthday", TextOf(proposal), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_another_list_has_the_start_no_birthday_is_asked_about() =>
        Assert.DoesNotContain("birthday", TextFor(File("Care leavers KIT.csv", "Person ID,Last KIT date", "1,14/03/2024"), File("Care leavers.csv", "Person ID,Became care leaver", "1,15/03/2024")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Category")]
    [InlineData("Category (Relevant / FR / Qualifying)")]
    public void Where_no_column_has_the_start_the_18th_birthday_is_asked_about_with_the_category(string category)
    {
        var proposal = Propose([File("list.csv", $"Person ID,DOB,{category},Last KIT date", "1,14/10/2006,Former relevant,10/09/2026", "2,09/09/2005,FR,20/09/2026")]);
        var text = TextOf(proposal);
        Assert.Contains(proposal.Decisions, d => !d.IsNeeded && d.Text.Contains("Is everybody in this list a care leaver from the 18th birthday on?", StringComparison.Ordinal));
        Assert.DoesNotContain(Read(text).Records, r => r.Kind is "care_leavers");
        var decided = Read(text.Replace("// { \"kind\": \"care_leavers\"", "{ \"kind\": \"care_leavers\"", StringComparison.Ordinal)).Records.Single(r => r.Kind is "care_leavers");
        Assert.Equal((18, "category", category), (decided.Birthday, Assert.Single(decided.Attributes).Name, decided.Attributes[0].Column));
        Assert.Equal("former_relevant", decided.Attributes[0].Map("FR"));
    }

    [Fact]
    public void Whether_In_Touch_means_that_each_contact_reached_somebody_is_asked()
    {
        var proposal = Propose([File("Care leavers.csv", "Person ID,Last KIT date,In Touch (Y/N)", "1,10/09/2026,Y", "2,20/09/2026,N")]);
        var text = TextOf(proposal);
        Assert.Contains(proposal.Decisions, d => d.Text.StartsWith("Care leavers: no heading says whether the young person was reached at each contact, and rules ask for it, but \"In Touch (Y/N)\" seems to.", StringComparison.Ordinal));
        Assert.Empty(Assert.Single(Read(text).Records).Attributes);
        Assert.Equal(("successful", "In Touch (Y/N)"), Assert.Single(Assert.Single(Read(text.Replace("// \"successful\"", "\"successful\"", StringComparison.Ordinal)).Records).Attributes) is var only ? (only.Name, only.Column) : default);
    }

    [Fact]
    public void Elsewhere_a_contact_may_be_a_referral_and_what_is_asked_of_contacts_stands_there_whichever_is_chosen()
    {
        var proposal = Propose([File("list.csv", "Person ID,Last contact date", "1,14/03/2024", "2,15/03/2024")]);
        var text = TextOf(proposal);
        Assert.Contains("\"CHOOSE contacts or referrals\"", text, StringComparison.Ordinal);
        Assert.Contains(proposal.Decisions, d => d.Text.StartsWith("list: if you choose contacts: no column says whether the young person was reached", StringComparison.Ordinal));
        Assert.Empty(Errors(text.Replace("CHOOSE contacts or referrals", "contacts", StringComparison.Ordinal).Replace("// \"successful\"", "\"successful\"", StringComparison.Ordinal)));
        Assert.Empty(Errors(text.Replace("CHOOSE contacts or referrals", "referrals", StringComparison.Ordinal)));
    }
}
