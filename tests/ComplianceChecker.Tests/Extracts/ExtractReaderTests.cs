using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using NodaTime;

namespace ComplianceChecker.Tests.Extracts;

public sealed class ExtractReaderTests
{
    private const string OneCase = "case_id,date_of_birth\nC1,2006-05-01\n";

    [Fact]
    public void An_extract_is_read_whole()
    {
        var extract = Read(
            ("cases.csv", "date_of_birth,case_id,end_date,team\n2006-05-01,C2,,North\n2007-06-02,C10,2016-11-30,\n"),
            ("visits.csv", "case_id,date,seen,method\nc2,2016-09-05,Y,Phone\nC10,2016-09-06,0,\nC2,2016-09-01,TRUE,face_to_face\n"),
            ("placements.csv", "case_id,start_date,end_date,placement_type,distance_miles\nC2,2016-09-01,,u6,12.50\n"));
        Assert.Empty(extract.Findings);
        Assert.Equal(
            [
                "cases C10 born 2007-06-02 ends 2016-11-30 team= (cases.csv line 3)",
                "cases C2 born 2006-05-01 ends never team=North (cases.csv line 2)",
                "placements C2 2016-09-01 to never distance_miles=12.5 placement_type=U6 (placements.csv line 2)",
                "visits C10 2016-09-06 method= seen=false (visits.csv line 3)",
                "visits C2 2016-09-01 method=face_to_face seen=true (visits.csv line 4)",
                "visits C2 2016-09-05 method=phone seen=true (visits.csv line 2)",
            ],
            RecordLines.Of(extract));
        Assert.Equal(new FileSummary("visits.csv", "visits", 3, 3, 0, 0, extract.Files[2].Sha256), extract.Files[2]);
    }

    [Theory]
    [InlineData("case_id,date_of_birth\r\nC1,2006-05-01\r\n", "Windows line ends")]
    [InlineData("\uFEFFcase_id,date_of_birth\nC1,2006-05-01", "a byte order mark, and no line end at the end")]
    [InlineData(" Case_ID , DATE_OF_BIRTH \n C1 ,\t2006-05-01 \n", "blanks round names and values, names in capitals")]
    [InlineData("\"case_id\",\"date_of_birth\"\n\" C1 \",\"2006-05-01\"\n", "quotes round everything")]
    [InlineData("case_id,date_of_birth\n\n\nC1,2006-05-01\n\n", "empty lines")]
    [InlineData("date_of_birth,case_id\n2006-05-01T00:00:00,C1\n", "another order of columns, and a midnight time")]
    public void What_does_not_matter_in_a_csv_file_does_not_matter(string cases, string reason)
    {
        var extract = Read(("cases.csv", cases));
        Assert.True(extract.Findings.Count == 0, reason);
        Assert.Equal(["cases C1 born 2006-05-01 ends never"], RecordLines.Of(extract, withLines: false));
    }

    [Fact]
    public void Text_is_trimmed_and_compared_without_case_beyond_ascii_too()
    {
        var extract = Read(
            ("cases.csv", "case_id,date_of_birth,team\nÉ1,2006-05-01,équipe\nC2,\u00A02007-06-02\u00A0,Équipe\u202F\n\u00A0C3,2008-07-03,e\u0301quipe\n"),
            ("visits.csv", "case_id,date,method\né1,2016-09-05,\nC2\u00A0,2016-09-06,\u00A0phone\nE\u03011,2016-09-07,\n"));
        Assert.Empty(extract.Findings);
        Assert.Equal(
            [
                "cases C2 born 2007-06-02 ends never team=Équipe",
                "cases C3 born 2008-07-03 ends never team=Équipe",
                "cases É1 born 2006-05-01 ends never team=Équipe",
                "visits C2 2016-09-06 method=phone",
                "visits É1 2016-09-05 method=",
                "visits É1 2016-09-07 method=",
            ],
            RecordLines.Of(extract, withLines: false));
        Assert.Equal([2, 2, -1], [extract.Cases.IndexOf("é1"), extract.Cases.IndexOf(" e\u03011"), extract.Cases.IndexOf("e1")]);
    }

    [Fact]
    public void A_file_in_utf16_with_its_mark_is_read_whole_and_said_to_be()
    {
        var text = "case_id,date_of_birth,team\nÉ1,2006-05-01,\"Équipe\"\n";
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            var extract = ExtractReader.Read([new InputFile("cases.csv", () => content)], ExtractFixture.Dictionary(), [], new ExtractOptions(), CancellationToken.None);
            Assert.Equal(ExtractMessages.IsUtf16, Assert.Single(extract.Findings).Problem);
            Assert.Equal(["cases É1 born 2006-05-01 ends never team=Équipe"], RecordLines.Of(extract, withLines: false));
        }
    }

    [Theory]
    [InlineData("C1,2008-01-01,\"Ann\nC2,2009-02-02,Bob\"\n", 3, "the last cell")]
    [InlineData("C1,\"2008-01-01,Ann\r\nC2,2009-02-02\",Bob\n", 2, "the cell of the date")]
    [InlineData("\"C1,2008-01-01,Ann\nC2\",2009-02-02,Bob\n", 1, "the first cell")]
    [InlineData("C1,2008-01-01,\"Ann\nC2,,Bob\"\n", 3, "a date that is blank")]
    [InlineData("C1,2008-01-01,\"Ann, or\nC2,2009-02-02,Cy\nC3,2009-02-02,Bob\"\n", 3, "a whole row between others")]
    [InlineData("C1,2008-01-01,\"Ann\nBob\"\n", 0, "two lines")]
    [InlineData("C1,2008-01-01,\"Ann, who is on leave, and\nBob, who stands in, and\nCy, now and then, as needed\"\n", 0, "lines with commas")]
    [InlineData("C1,2008-01-01,\"Ann\nsince 2009-02-02, Bob, then Cy\"\n", 0, "a date within a line")]
    [InlineData("C1,2008-01-01,\"Ann, 2009-02-02, Bob\"\n", 0, "one line")]
    public void A_cell_that_seems_to_hold_rows_is_told_and_an_ordinary_note_is_not(string rows, int column, string reason)
    {
        var finding = Read(("cases.csv", "case_id,date_of_birth,social_worker\n" + rows)).Findings.FirstOrDefault(f => f.Problem.StartsWith("the cell spans lines", StringComparison.Ordinal));
        string?[] columns = [null, "case_id", "date_of_birth", "social_worker"];
        Assert.True(string.Equals(columns[column], finding?.Column, StringComparison.Ordinal) && finding?.Line is null or 2, reason);
    }

    [Fact]
    public void No_child_is_made_up_of_an_id_with_text_after_its_quotes()
    {
        var extract = ExtractFixture.Read(TestFolder.At("fixtures/bad/extract-case-quotes-out-of-place"));
        Assert.Equal(["C1", "C2", "C6"], extract.Cases.Ids);
        Assert.Equal((5, 3, 2), (extract.Files[0].RowsRead, extract.Files[0].RowsUsed, extract.Files[0].RowsSetAside));
    }

    [Fact]
    public void Where_there_is_no_such_case_its_id_is_given_as_written()
    {
        var extract = Read(("cases.csv", OneCase), ("visits.csv", "case_id,date\n c9 ,2016-09-05\nC1,2016-09-05\n,2016-09-05\nC1,2016-09-06\n"));
        Assert.Equal(["c9", null], extract.Findings.Select(f => f.CaseId));
    }

    [Fact]
    public void Any_test_that_a_rule_may_make_may_say_of_which_records_the_latest_was_taken()
    {
        var extract = Read(
            ("cases.csv", OneCase),
            ("visits.csv", "case_id,date,seen,method\nC1,2016-09-05,yes,phone\n"),
            ("sdq_scores.csv", "case_id,date,score\nC1,2016-09-05,12\n"),
            ("outings.csv", "case_id,date,place\nC1,2016-09-05,park\n"),
            ("extract.json", """
                { "asAt": "2016-11-30", "records": {
                    "visits": { "history": "latest", "where": { "seen": { "not": false }, "method": [ "Phone", "video", null ], "type": { "present": true }, "date": { "atLeast": "2014-04-01" } } },
                    "sdq_scores": { "history": "latest", "where": { "score": { "above": 3, "atMost": 40 } } },
                    "outings": { "history": "latest", "where": { "place": "park", "cost": { "below": 5 } } } } }
                """));
        Assert.Equal(["visits", "sdq_scores", "outings"], extract.Histories.Keys);
    }

    [Fact]
    public void A_line_inside_a_quoted_text_is_counted()
    {
        var extract = Read(("cases.csv", "case_id,date_of_birth,team\nC1,2006-05-01,\"North\nand South\"\nC2,2007-06-02,\n"));
        Assert.Equal(4, extract.Cases.Lines[1]);
    }

    [Fact]
    public void A_blank_stays_a_blank_whatever_it_stands_for()
    {
        var extract = Read(("cases.csv", OneCase), ("health_assessments.csv", "case_id,date,type,outcome\nC1,2016-09-05,initial,\n"));
        Assert.Equal("", extract.Table("health_assessments")!.Column("outcome")!.ValueOf(0));
    }

    [Fact]
    public void What_could_not_be_read_as_a_boolean_is_blank_and_unknown_and_a_blank_is_not()
    {
        var seen = Read(("cases.csv", OneCase), ("visits.csv", "case_id,date,seen\nC1,2016-09-01,\nC1,2016-09-02,perhaps\nC1,2016-09-03,yes\n")).Table("visits")!.Column("seen")!;
        Assert.Equal(["", "", "true"], [.. Enumerable.Range(0, 3).Select(seen.ValueOf)]);
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(seen.IsUnknown));
    }

    [Fact]
    public void A_code_that_is_not_known_keeps_its_text_and_is_unknown()
    {
        var type = Read(("cases.csv", OneCase), ("visits.csv", "case_id,date,type\nC1,2016-09-01,Statutory\nC1,2016-09-02,Chance\n")).Table("visits")!.Column("type")!;
        Assert.Equal(["statutory", "Chance"], [.. Enumerable.Range(0, 2).Select(type.ValueOf)]);
        Assert.Equal([false, true], Enumerable.Range(0, 2).Select(type.IsUnknown));
    }

    [Fact]
    public void Rows_set_aside_are_counted_for_their_case()
    {
        var extract = Read(("cases.csv", OneCase + "C2,\n"), ("visits.csv", "case_id,date\nC2,soon\nC2,\nC1,2016-09-01\nC3,2016-09-01\nC1,2016-09-02\nC1,2016-09-03\n"));
        Assert.Equal(new Dictionary<int, int> { [1] = 2 }, extract.Table("visits")!.SetAsideOfCase);
        Assert.False(extract.Table("visits")!.MostlySetAside);
        Assert.Equal(new FileSummary("visits.csv", "visits", 6, 3, 0, 3, extract.Files[1].Sha256), extract.Files[1]);
    }

    [Fact]
    public void Values_of_a_case_that_cannot_be_used_are_counted_for_it()
    {
        var extract = Read(("cases.csv", "case_id,date_of_birth,end_date,uasc\nC1,2006-02-30,never,perhaps\nC2,2006-05-01,,yes\nC2,2006-05-02,2016-01-01,\n"));
        Assert.Equal(["date_of_birth", "end_date", "uasc"], extract.Cases.ProblemsOfCase[0]);
        Assert.Equal(["date_of_birth"], extract.Cases.ProblemsOfCase[1]);
        Assert.Equal(["cases C1 born blank ends never uasc=?", "cases C2 born blank ends 2016-01-01 uasc=true"], RecordLines.Of(extract, withLines: false));
    }

    [Fact]
    public void Dates_may_be_written_differently_by_kind()
    {
        var extract = Read(
            ("cases.csv", OneCase),
            ("reviews.csv", "case_id,date\nC1,05/09/2016\n"),
            ("extract.json", """{ "dates": { "reviews": "dd/mm/yyyy" } }"""));
        Assert.Equal(["cases C1 born 2006-05-01 ends never", "reviews C1 2016-09-05"], RecordLines.Of(extract, withLines: false));
    }

    [Fact]
    public void Records_from_goes_for_every_kind_of_event_that_says_nothing_of_its_own()
    {
        var from = new LocalDate(2015, 4, 1);
        var extract = Read(
            new ExtractOptions(from),
            ("cases.csv", OneCase),
            ("visits.csv", "case_id,date,seen\nC1,2016-09-05,yes\n"),
            ("reviews.csv", "case_id,date\nC1,2016-09-05\n"),
            ("contacts.csv", "case_id,date\nC1,2016-09-05\n"),
            ("placements.csv", "case_id,start_date,end_date\nC1,2016-09-05,\n"),
            ("extract.json", """{ "asAt": "2016-11-30", "records": { "reviews": { "recordsFrom": "2014-04-01" }, "visits": { "history": "latest", "where": { "seen": true } } } }"""));
        Assert.Equal(["contacts", "reviews", "visits"], [.. extract.Histories.Keys.Order(StringComparer.Ordinal)]);
        Assert.Equal(new KindHistory(from, LatestOnly: false, null), extract.Histories["contacts"]);
        Assert.Equal(new KindHistory(new LocalDate(2014, 4, 1), LatestOnly: false, null), extract.Histories["reviews"]);
        Assert.True(extract.Histories["visits"] is { LatestOnly: true, RecordsFrom: null, Where: not null });
        Assert.Equal(new LocalDate(2016, 11, 30), extract.AsAt);
    }

    [Fact]
    public void Everything_that_stops_several_files_is_said_at_once()
    {
        var stop = Assert.Throws<ExtractException>(() => Read(("cases.csv", OneCase), ("visits.csv", "case_id,seen\n"), ("reviews.csv", "date\n")));
        Assert.Equal(["reviews.csv: the column case_id is missing. Required: case_id and date.", "visits.csv: has neither a start_date column (periods) nor a date column (events). Add the one that is meant, or take the file out of the folder."], [.. stop.Messages]);
    }

    [Fact]
    public void No_finding_holds_an_id_or_a_text()
    {
        var extract = Read(("cases.csv", OneCase), ("visits.csv", "case_id,date,worker\nSECRET,2016-09-05,SECRET\nC1,SECRET,SECRET\n,2016-09-05,SECRET\nC1,2016-09-05,SECRET\nC1,2016-09-05,SECRET\n"));
        Assert.DoesNotContain(extract.Findings, f => f.Problem.Contains("SECRET", StringComparison.Ordinal));
        Assert.Equal("SECRET", Assert.Single(extract.Findings, f => f.Value is not null).Value);
        Assert.Contains(extract.Findings, f => string.Equals(f.Column, "date", StringComparison.Ordinal) && f.Value is not null);
    }

    private static CaseExtract Read(params (string Name, string Content)[] files) => Read(new ExtractOptions(), files);

    private static CaseExtract Read(ExtractOptions options, params (string Name, string Content)[] files) => ExtractReader.Read(
        [.. files.Select(f => new InputFile(f.Name, () => Encoding.UTF8.GetBytes(f.Content)))], ExtractFixture.Dictionary(), [], options, CancellationToken.None);
}
