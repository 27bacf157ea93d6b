using System.Text;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>What a mapping finds in other tables and how far back it says records are known; the examples are the dataset's and Annex A's own mappings with one thing wrong.</summary>
public sealed class SourceLookupTests
{
    [Theory]
    [InlineData("ssd.json", "\"matching\": { \"clar_cla_id\": \"clae_cla_id\" }", "\"matching\": { }", "\"matching\" must name one column of this table, and beside it the column of the other table that has the same value.")]
    [InlineData("ssd.json", ", \"take\": \"clae_person_id\"", "", "give either \"take\", the other table's column whose value is taken, or \"is\", what it is where a row matches.")]
    [InlineData("ssd.json", "\"on\": \"clae_cla_episode_start_date\", ", "", "\"on\", \"from\" and \"until\" go together: a day of this table, and the period of the other table's row in which it must lie.")]
    [InlineData("ssd.json", "\"in\": \"ssd_legal_status\"", "\"in\": \"ssd_legal_statuses\"", "\"ssd_legal_statuses\" is none of the tables above. Did you mean \"ssd_legal_status\"?")]
    [InlineData("annex-a.json", "\"history\": \"12 months\"", "\"history\": \"a year\"", "\"history\" can be \"latest\", or a span in days, weeks, months or years back from the day on which the source was taken, such as \"6 months\". Leave it out where all records are there.")]
    [InlineData("annex-a.json", "\"optional\": true, \"history\": \"0 days\"", "\"optional\": true, \"history\": \"latest\"", "\"latest\" is for events, and placements are periods: say how far back they are known, such as \"6 months\", or \"0 days\" for those of the day itself.")]
    public void A_mapping_that_cannot_be_used_says_where_and_why(string name, string right, string wrong, string message)
    {
        var text = File.ReadAllText(TestFolder.At("rules/sources/" + name));
        Assert.Contains(right, text, StringComparison.Ordinal);
        var broken = Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal));
        var stop = Assert.Throws<DataFileException>(() => SourceMappingFile.Read(broken, name, ExtractFixture.Dictionary()));
        Assert.Contains(message, stop.Errors.Select(e => e.Message));
    }

    [Theory]
    [InlineData("d) U4: Foster placement", "U4 *", true, "a list letter before the code is passed over")]
    [InlineData("U4 – long term", "u4-LONG term", true, "dashes, blanks and case do not matter")]
    [InlineData("Child\u2019s\u00A0home", "childs home", true, "nor do curly quotes and no-break spaces")]
    [InlineData("-", "-", true, "what has no letters is compared as it stands")]
    [InlineData("-", ".", false, "and is not the same as another")]
    [InlineData("e) Other", "E", false, "a letter that is passed over is no value by itself")]
    public void Values_are_compared_by_their_letters_and_digits(string value, string listed, bool same, string why)
    {
        Assert.NotEmpty(why);
        Assert.Equal(same, new ValueList([listed]).Has(value));
    }
}
