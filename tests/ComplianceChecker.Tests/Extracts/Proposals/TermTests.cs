using ComplianceChecker.Extracts.Proposals;

namespace ComplianceChecker.Tests.Extracts.Proposals;

public sealed class TermTests
{
    [Fact]
    public void Every_term_is_of_a_kind_an_attribute_or_a_code_of_the_dictionary()
    {
        var kinds = ExtractFixture.Dictionary().Kinds;
        var attributes = kinds.Values.SelectMany(k => k.Attributes.Values).ToLookup(a => a.Name, StringComparer.Ordinal);
        Assert.DoesNotContain(KindTerms.All, t => t.Kind.Length > 0 && !kinds.ContainsKey(t.Kind));
        Assert.DoesNotContain(AttributeTerms.OfAttributes.Keys, a => !attributes.Contains(a));
        Assert.DoesNotContain(AttributeTerms.OfCodes.Keys, c => !attributes[c.Attribute].Any(a => a.Codes.ContainsKey(c.Code)));
        Assert.DoesNotContain(AttributeTerms.Unsaid, u => !kinds[u.Kind].Attributes.ContainsKey(u.Attribute));
    }

    [Theory]
    [InlineData("Date of stat visit", "visits")]
    [InlineData("LAC Review", "reviews")]
    [InlineData("IHA completed", "health_assessments")]
    [InlineData("RHA", "health_assessments")]
    [InlineData("PEPs", "personal_education_plans")]
    [InlineData("Date of CP conference", "child_protection_conferences")]
    [InlineData("Strategy meeting", "strategy_discussions")]
    [InlineData("S47 outcome", "section_47_outcomes")]
    [InlineData("CIN visits", "visits")]
    [InlineData("CIN reviews", "child_in_need_reviews")]
    [InlineData("LAC", "looked_after")]
    [InlineData("Placement order", "placement_orders")]
    [InlineData("Return home interview", "return_interviews")]
    [InlineData("Review", "reviews, child_protection_conferences, child_in_need_reviews")]
    [InlineData("Contact", "contacts, referrals")]
    [InlineData("Early help assessment", "")]
    [InlineData("Shoe size", null)]
    public void A_heading_speaks_of_kinds(string heading, string? kinds) =>
        Assert.Equal(kinds?.Split(", ") ?? [], new KindFinder(ExtractFixture.Dictionary()).Of(HeadingWords.Of(heading)).Kinds);

    [Theory]
    [InlineData("DoB", "dob")]
    [InlineData("D.O.B.", "dob")]
    [InlineData("ChildID", "child id")]
    [InlineData("DateOfVisit", "date of visit")]
    public void A_heading_is_taken_apart_into_words(string heading, string words) => Assert.Equal(words.Split(' '), HeadingWords.Of(heading));

    [Theory]
    [InlineData("Child ID", true)]
    [InlineData("Person Id.", true)]
    [InlineData("Mosaic ID", true)]
    [InlineData("EHM ID", true)]
    [InlineData("Client No", true)]
    [InlineData("ID", true)]
    [InlineData("case_id", true)]
    [InlineData("Child", true)]
    [InlineData("Visit ID", false)]
    [InlineData("Worker ID", false)]
    [InlineData("NHS number", false)]
    [InlineData("No. of children placed", false)]
    [InlineData("Reason why child no longer placed", false)]
    public void A_heading_is_that_of_an_id_or_not(string heading, bool isId) => Assert.Equal(isId, CaseIdFinder.IsId(heading));
}
