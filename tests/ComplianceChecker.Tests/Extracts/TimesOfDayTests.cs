using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

public sealed class TimesOfDayTests
{
    [Fact]
    public void Kinds_with_times_keep_the_time_of_day_and_no_other_kind_stores_any()
    {
        var extract = Read(
            ("missing_episodes.csv", "case_id,start_date,end_date\nC1,2016-09-01T23:59,2016-09-02T00:00\nC1,2016-09-03,2016-09-04T07:30:59\nC1,2016-09-05T00:00,\n"),
            ("return_interviews.csv", "case_id,date\nC1,2016-09-02T14:05\nC1,2016-09-06\n"),
            ("visits.csv", "case_id,date\nC1,2016-09-05T00:00\n"),
            ("placements.csv", "case_id,start_date,end_date\nC1,2016-09-05T00:00,\n"));
        Assert.Empty(extract.Findings);
        var episodes = extract.Table("missing_episodes")!;
        Assert.Equal([(short)1439, -1, 0], episodes.StartTimes);
        Assert.Equal([(short)0, 450, -1], episodes.EndTimes);
        Assert.Equal([(short)845, -1], extract.Table("return_interviews")!.StartTimes);
        Assert.Empty(extract.Table("return_interviews")!.EndTimes);
        Assert.All(["visits", "placements"], (string kind) => Assert.Equal(0, extract.Table(kind)!.StartTimes.Length + extract.Table(kind)!.EndTimes.Length));
    }

    [Fact]
    public void Rows_of_one_day_stand_by_their_times_before_anything_else_of_them()
    {
        var extract = Read(
            ("missing_episodes.csv", """
                case_id,start_date,end_date,type
                C1,2016-09-01T21:00,2016-09-02T01:00,absent
                C1,2016-09-01T08:00,2016-09-03,missing
                C1,2016-09-01T08:00,2016-09-01T12:00,missing
                C1,2016-09-01T08:00,2016-09-01T09:00,missing
                C1,2016-09-01,2016-09-05,missing
                """),
            ("return_interviews.csv", "case_id,date,outcome\nC1,2016-09-04T10:00,declined\nC1,2016-09-04T09:59,held\n"));
        Assert.Equal(
            [
                "missing_episodes C1 2016-09-01 to 2016-09-05 type=missing",
                "missing_episodes C1 2016-09-01T08:00 to 2016-09-01T09:00 type=missing",
                "missing_episodes C1 2016-09-01T08:00 to 2016-09-01T12:00 type=missing",
                "missing_episodes C1 2016-09-01T08:00 to 2016-09-03 type=missing",
                "missing_episodes C1 2016-09-01T21:00 to 2016-09-02T01:00 type=absent",
                "return_interviews C1 2016-09-04T09:59 outcome=held",
                "return_interviews C1 2016-09-04T10:00 outcome=declined",
            ],
            RecordLines.Of(extract, withLines: false).Skip(1));
    }

    [Theory]
    [InlineData("2016-09-05T14:05", "2016-09-05T14:06", 2, "two times of one day")]
    [InlineData("2016-09-05T00:00", "2016-09-05", 2, "midnight, and no time at all")]
    [InlineData("2016-09-05T14:05", "2016-09-05 14:05:30", 1, "one minute, written in two ways")]
    [InlineData("2016-09-05T23:59", "2016-09-06T00:00", 2, "a minute apart over midnight")]
    public void Rows_that_differ_in_nothing_but_their_times_are_two(string one, string other, int rows, string reason)
    {
        var extract = Read(("return_interviews.csv", $"case_id,date\nC1,{one}\nC1,{other}\n"));
        Assert.True(extract.Table("return_interviews")!.Count == rows, reason);
        Assert.Equal(2 - rows, extract.Files[1].RowsRepeated);
    }

    [Theory]
    [InlineData("2016-09-05T14:05", "2016-09-05T14:04", false, "a minute before")]
    [InlineData("2016-09-05T14:05", "2016-09-05T14:05", true, "in the same minute")]
    [InlineData("2016-09-05T14:05", "2016-09-05", true, "on the day, at no known time")]
    [InlineData("2016-09-05", "2016-09-05T00:00", true, "from no known time on")]
    [InlineData("2016-09-05T23:59", "2016-09-06T00:00", true, "on the next day")]
    [InlineData("2016-09-05T00:00", "2016-09-04T23:59", false, "on the day before")]
    public void An_end_before_its_start_is_told_by_their_times_on_the_same_day(string start, string end, bool isUsed, string reason)
    {
        var extract = Read(("missing_episodes.csv", $"case_id,start_date,end_date\nC1,{start},{end}\n"));
        Assert.True(extract.Table("missing_episodes")!.Count == (isUsed ? 1 : 0), reason);
        Assert.Equal(isUsed, extract.Findings.Count == 0);
    }

    [Fact]
    public void A_time_may_follow_a_date_of_the_format_that_is_declared()
    {
        var extract = Read(
            ("return_interviews.csv", "case_id,date\nC1,05/09/2016 14:05:00\n"),
            ("extract.json", """{ "dates": { "return_interviews": "dd/mm/yyyy" } }"""));
        Assert.Equal("return_interviews C1 2016-09-05T14:05", RecordLines.Of(extract, withLines: false)[1]);
    }

    private static CaseExtract Read(params (string Name, string Content)[] files) => ExtractReader.Read(
        [.. files.Prepend(("cases.csv", "case_id,date_of_birth\nC1,2006-05-01\n")).Select(f => new InputFile(f.Item1, () => Encoding.UTF8.GetBytes(f.Item2)))],
        ExtractFixture.Dictionary(),
        [],
        new ExtractOptions(),
        CancellationToken.None);
}
