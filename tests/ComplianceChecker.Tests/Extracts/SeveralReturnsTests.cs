using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using NodaTime;

namespace ComplianceChecker.Tests.Extracts;

public sealed class SeveralReturnsTests
{
    private const string Years = "fixtures/extracts/ssda903-years-small";
    private static readonly CaseExtract Extract = ExtractFixture.Read(TestFolder.At(Years));

    [Fact]
    public void Two_returns_become_the_records_worked_out_by_hand() =>
        Assert.Equal(File.ReadAllLines(TestFolder.At(Years + "/expected/records.txt")), RecordLines.Of(Extract));

    [Fact]
    public void What_the_later_return_says_otherwise_is_reported_where_the_earlier_says_it_or_it_says_both_itself() => Assert.Equal(
        ["2017-episodes.csv 4 LS 402", "2017-episodes.csv 5 DEC 403", "2017-episodes.csv 6 DEC 405", "2017-header.csv 3 DOB 402", "2017-header.csv 5 SEX 405", "2018-reviews.csv 3 DOB 402"],
        [.. Extract.Findings.Select(f => FormattableString.Invariant($"{f.File} {f.Line} {f.Column} {f.CaseId}"))]);

    [Fact]
    public void Every_row_of_both_returns_is_accounted_for_once() => Assert.Equal(
        [
            "2017-episodes.csv 5 = 2 + 3 + 0", "2017-header.csv 4 = 4 + 0 + 0", "2017-missing.csv 1 = 0 + 1 + 0", "2017-reviews.csv 1 = 1 + 0 + 0",
            "2018-episodes.csv 5 = 5 + 0 + 0", "2018-header.csv 4 = 4 + 0 + 0", "2018-missing.csv 1 = 1 + 0 + 0", "2018-reviews.csv 2 = 2 + 0 + 0",
        ],
        [.. Extract.Files.Select(f => FormattableString.Invariant($"{f.File} {f.RowsRead} = {f.RowsUsed} + {f.RowsRepeated} + {f.RowsSetAside}"))]);

    [Fact]
    public void Reviews_are_complete_from_the_first_of_two_years_that_follow_each_other()
    {
        Assert.Equal(new LocalDate(2018, 3, 31), Extract.AsAt);
        Assert.Equal(new LocalDate(2016, 4, 1), Extract.Histories["reviews"].RecordsFrom);
        Assert.StartsWith(
            "The looked-after reviews are taken to be complete from 1 April 2016 on, not before (where there are 0): the returns here (2017-episodes.csv, 2018-episodes.csv) are of the years from 1 April 2016 to 31 March 2018, and",
            Extract.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_year_that_is_not_there_reviews_are_complete_from_the_next_on()
    {
        const string header = "CHILD,SEX,DOB,ETHNIC\n1,1,14/02/2008,WBRI\n", episodes = "CHILD,DECOM,RNE,LS,PLACE,PL_POST,DEC,REC\n";
        var extract = Read(
            ("2015/header.csv", header), ("2015/episodes.csv", episodes + "1,01/06/2014,S,C2,U6,,01/09/2014,E4A\n"),
            ("2017/header.csv", header), ("2017/episodes.csv", episodes + "1,01/06/2016,S,C2,U6,,01/09/2016,E4A\n"),
            ("2018/header.csv", header), ("2018/episodes.csv", episodes + "1,01/06/2017,S,C2,U6,,01/09/2017,E4A\n"),
            ("2018/reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n1,14/02/2008,01/07/2017,PN1\n"));
        Assert.Equal(new LocalDate(2016, 4, 1), extract.Histories["reviews"].RecordsFrom);
        Assert.Contains("(2015/episodes.csv, 2017/episodes.csv, 2018/episodes.csv) are of the years from 1 April 2016 to 31 March 2018, and the year before that is not there, and a return", extract.Notes[0], StringComparison.Ordinal);
        Assert.Equal(3, extract.Table("looked_after")!.Count);
        Assert.Empty(extract.Findings);
    }

    [Fact]
    public void An_episode_left_open_that_the_next_return_there_is_does_not_have_is_reported()
    {
        const string header = "CHILD,SEX,DOB,ETHNIC\n1,1,14/02/2008,WBRI\n2,1,14/02/2009,WBRI\n", episodes = "CHILD,DECOM,RNE,LS,PLACE,PL_POST,DEC,REC\n";
        var extract = Read(
            ("2017/header.csv", header), ("2017/episodes.csv", episodes + "1,01/06/2016,S,C2,U6,,,\n2,01/07/2016,S,C2,U6,,,\n"),
            ("2019/header.csv", header), ("2019/episodes.csv", episodes + "2,01/07/2016,S,C2,U6,,01/09/2018,E4A\n"));
        Assert.Equal(
            ["2017/episodes.csv 2 DEC: no end date, and the next return, 2019/episodes.csv, does not have it: it is taken to be open still. Give it its end date."],
            [.. extract.Findings.Select(f => FormattableString.Invariant($"{f.File} {f.Line} {f.Column}: {f.Problem}"))]);
    }

    [Theory]
    [InlineData("2018-episodes.csv", "2018")]
    [InlineData("2017-18 episodes.csv", "2017-18")]
    [InlineData("returns/2018-episodes.csv", "2018")]
    [InlineData("2018/episodes.csv", "2018")]
    [InlineData("2018/header 2018.csv", "2018")]
    [InlineData("2018.xlsx, sheet episodes", "2018")]
    [InlineData("march/episodes.csv", "march")]
    [InlineData("2018/episodes_20190415.csv", "2018")]
    [InlineData("episodes.csv", "")]
    public void Files_of_one_return_are_known_by_the_year_in_their_name_or_by_their_folder(string name, string key) => Assert.Equal(key, SourceReturns.KeyOf(name));

    [Fact]
    public void A_date_of_birth_that_differs_is_told_once_of_each_return_in_which_it_does()
    {
        const string header = "CHILD,SEX,DOB,ETHNIC\n1,1,14/02/2008,WBRI\n", episodes = "CHILD,DECOM,RNE,LS,PLACE,PL_POST,DEC,REC\n", reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n";
        var extract = Read(
            ("2017/header.csv", header), ("2017/episodes.csv", episodes + "1,01/06/2016,S,C2,U6,,01/09/2016,E4A\n"), ("2017/reviews.csv", reviews + "1,14/02/2008,01/07/2016,PN1\n"),
            ("2018/header.csv", header.Replace("14/02", "15/02", StringComparison.Ordinal)), ("2018/episodes.csv", episodes + "1,01/06/2017,S,C2,U6,,01/09/2017,E4A\n"),
            ("2018/reviews.csv", reviews + "1,14/02/2008,01/07/2017,PN1\n1,14/02/2008,01/08/2017,PN1\n"));
        Assert.Equal(
            ["2017/header.csv 2 DOB: the date of birth differs from that in 2018/header.csv, which is used. Correct one of the two.", "2018/reviews.csv 2 DOB: the date of birth differs from that in 2018/header.csv, which is used. Correct one of the two."],
            [.. extract.Findings.Select(f => FormattableString.Invariant($"{f.File} {f.Line} {f.Column}: {f.Problem}"))]);
    }

    [Fact]
    public void A_return_that_has_no_episodes_takes_its_year_from_its_name_as_the_others_do()
    {
        const string header = "CHILD,SEX,DOB,ETHNIC\n1,1,14/02/2008,WBRI\n", episodes = "CHILD,DECOM,RNE,LS,PLACE,PL_POST,DEC,REC\n", reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n";
        var extract = Read(
            ("2016-header.csv", header.Replace("WBRI", "MWBC", StringComparison.Ordinal)), ("2016-reviews.csv", reviews + "1,14/02/2008,01/07/2016,PN2\n"),
            ("2017-header.csv", header), ("2017-episodes.csv", episodes + "1,01/06/2017,S,C2,U6,,01/09/2017,E4A\n"), ("2017-reviews.csv", reviews + "1,14/02/2008,01/07/2016,PN1\n"));
        Assert.Equal(["reviews 1 2016-07-01 participation=PN1 (2017-reviews.csv line 2)"], RecordLines.Of(extract).Where(l => l.StartsWith("reviews", StringComparison.Ordinal)));
        Assert.Equal(
            ["2016-header.csv 2 ETHNIC", "2016-reviews.csv 2 REVIEW_CODE"],
            [.. extract.Findings.Select(f => FormattableString.Invariant($"{f.File} {f.Line} {f.Column}"))]);
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        var files = Directory.GetFiles(TestFolder.At(Years), "*.csv").Select(path => (Path.GetFileName(path), File.ReadAllText(path))).ToArray();
        Assert.Equal(RecordLines.Of(Extract), RecordLines.Of(Read([.. files.Reverse()])));
    }

    private static CaseExtract Read(params (string Name, string Text)[] files)
    {
        var dictionary = ExtractFixture.Dictionary();
        return ExtractReader.Read(
            [.. files.Select(f => new InputFile(f.Name, () => System.Text.Encoding.UTF8.GetBytes(f.Text)))], dictionary, [ExtractFixture.Ssda903(dictionary)], new ExtractOptions(), CancellationToken.None);
    }
}
