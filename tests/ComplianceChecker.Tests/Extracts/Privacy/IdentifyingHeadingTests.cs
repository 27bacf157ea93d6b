using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Tests.Extracts.Privacy;

public sealed class IdentifyingHeadingTests
{
    [Theory]
    [InlineData("forename", "Name")]
    [InlineData("Child's First Name", "Name")]
    [InlineData("LastName", "Name")]
    [InlineData("name", "Name")]
    [InlineData("preferred_name", "Name")]
    [InlineData("service_user_name", "Name")]
    [InlineData("Carer name 1", "Name")]
    [InlineData("addr1", "Address")]
    [InlineData("Home Address", "Address")]
    [InlineData("street", "Address")]
    [InlineData("placement_address", "Address")]
    [InlineData("Placement postcode", "Postcode")]
    [InlineData("post code", "Postcode")]
    [InlineData("PL_POST", "Postcode")]
    [InlineData("mobile", "Telephone")]
    [InlineData("home_telephone", "Telephone")]
    [InlineData("e-mail", "Email")]
    [InlineData("email_address", "Email")]
    [InlineData("NHS", "NhsNumber")]
    [InlineData("nhs_no", "NhsNumber")]
    [InlineData("NHSNumber", "NhsNumber")]
    [InlineData("upn", "Upn")]
    [InlineData("Unique pupil number", "Upn")]
    [InlineData("NI number", "NationalInsurance")]
    public void A_heading_tells_what_a_column_holds(string heading, string sort) =>
        Assert.Equal(sort, IdentifyingHeading.Of(heading, out _).ToString());

    [Theory]
    [InlineData("dob", "a date of birth is asked for")]
    [InlineData("file_name", "of a file")]
    [InlineData("team_name", "of a team")]
    [InlineData("placement_name", "of a home, not of a child")]
    [InlineData("school_name", "of a school")]
    [InlineData("social_worker", "a worker")]
    [InlineData("social_worker_surname", "a worker's name")]
    [InlineData("iro_email", "a worker's address")]
    [InlineData("office_postcode", "where a team sits")]
    [InlineData("agreed_by", "a manager")]
    [InlineData("user_name", "who typed it in")]
    [InlineData("nhs_trust", "an authority, not a number")]
    [InlineData("telescope", "begins with a word that is looked for")]
    [InlineData("post", "an appointment")]
    [InlineData("", "no heading")]
    public void A_heading_that_tells_of_no_child_passes(string heading, string why) =>
        Assert.True(IdentifyingHeading.Of(heading, out _) == IdentifyingSort.None, why);
}
