using System.Text;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using ComplianceChecker.Extracts.Surveys;

namespace ComplianceChecker.Tests.Extracts.Surveys;

public sealed class ExtractSurveyTests
{
    [Theory]
    [InlineData("31/02/20", "99/99/99", "digits are masked, marks are kept")]
    [InlineData("Élodie d'Arc", "Aaaaaa a'Aaa", "letters beyond ASCII are letters")]
    [InlineData("12345678901234567890123", "99999999999999999999", "twenty characters and no more")]
    [InlineData("", "", "nothing is nothing")]
    public void Letters_and_digits_are_masked(string text, string masked, string reason) =>
        Assert.True(string.Equals(masked, MaskedText.Of(text), StringComparison.Ordinal), reason);

    [Fact]
    public void Values_blanks_unreadable_cells_and_spellings_are_counted_by_column()
    {
        var columns = Survey(
            ("cases.csv", "case_id,date_of_birth\nC1,2006-05-01\nC2,\nC3,01/02/2003\n"),
            ("visits.csv", "case_id,date,seen,room\nC1,2016-03-01,Y,5\nC1,2016-03-02,yes,5\nC2,2016-03-03,perhaps,\nC2,31/02/20,,6\n"));

        var born = columns.Single(c => c.ReadAs == "cases.date_of_birth");
        Assert.Equal((2, 1, 1, 1), (born.Values, born.Blank, born.Unreadable, born.Distinct));
        Assert.Equal(["99/99/9999"], born.Examples);
        var seen = columns.Single(c => c.ReadAs == "visits.seen");
        Assert.Equal((3, 1, 1, 3), (seen.Values, seen.Blank, seen.Unreadable, seen.Distinct));
        Assert.Equal([("perhaps", null, 1), ("Y", "true", 1), ("yes", "true", 1)], seen.Texts.Select(t => (t.Value, t.Code, t.Rows)).OrderBy(t => t.Value, StringComparer.OrdinalIgnoreCase));
        var room = columns.Single(c => c.Column == "room");
        Assert.Equal((ColumnSort.NotInDictionary, 3, 1, 0), (room.Sort, room.Values, room.Blank, room.Unreadable));
        Assert.Empty(room.Texts);
    }

    [Fact]
    public void Nothing_is_shown_of_a_column_that_tells_who_somebody_is()
    {
        var columns = Survey(
            ("cases.csv", "case_id,date_of_birth,surname\nC1,2006-05-01,Nemo\n"));
        var name = columns.Single(c => c.Column == "surname");
        Assert.Equal((ColumnSort.NeverRead, "never read", null, null), (name.Sort, name.ReadAs, name.Values, name.Distinct));
    }

    [Fact]
    public void A_column_of_a_return_is_matched_to_all_that_is_made_of_it()
    {
        var columns = Survey(
            ("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,HAT\nA,1,01/05/2006,WBRI,X123456789012,x\n"),
            ("episodes.csv", "CHILD,DECOM,RNE,LS,PLACE,PL_POST,DEC,REC\nA,01/06/2016,S,C2,U6,,,\n"));
        Assert.Equal("looked_after.start_date, placements.start_date, legal_statuses.start_date", columns.Single(c => c.Column == "DECOM").ReadAs);
        Assert.Equal(("cases.sex", "male"), columns.Single(c => c.Column == "SEX").Texts.Select(t => (t.ReadAs, t.Code)).Single());
        Assert.Equal("never read", columns.Single(c => c.Column == "UPN").ReadAs);
        Assert.Equal("compared only", columns.Single(c => c.Column == "PL_POST").ReadAs);
        Assert.Equal("not recognised", columns.Single(c => c.Column == "HAT").ReadAs);
    }

    private static IReadOnlyList<ColumnSurvey> Survey(params (string Name, string Text)[] files)
    {
        var dictionary = ExtractFixture.Dictionary();
        var opened = ExtractFiles.Open([.. files.Select(f => new InputFile(f.Name, () => Encoding.UTF8.GetBytes(f.Text)))], CancellationToken.None);
        return ExtractSurvey.Of(opened, dictionary, [ExtractFixture.Ssda903(dictionary)], takenOn: null, CancellationToken.None);
    }
}
