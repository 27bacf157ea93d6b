using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Extracts.Surveys;
using ComplianceChecker.Measures;
using ComplianceChecker.Measures.Quality;
using ComplianceChecker.Reports;
using ComplianceChecker.Rules;
using ComplianceChecker.Tests.Extracts;

namespace ComplianceChecker.Tests.Measures.Quality;

/// <summary>Three children at 30 November 2016 with thirteen records on the first and last days of quarters, each figure worked out by hand.</summary>
public sealed class DataQualityTests
{
    private const string Rules = """
        { "id": "set", "title": "A set", "rules": [ {
          "id": "seen", "title": "Seen every ten days", "source": { "kind": "local" },
          "clock": { "starts": { "period": "looked_after" } },
          "timescale": { "first": "10 days", "then": "10 days" },
          "metBy": { "event": "visits", "where": { "seen": true } },
          "examples": [ { "title": "one", "asAt": "2016-11-30", "given": { "cases": [ {} ] }, "expect": [] } ] } ] }
        """;

    // B has no date of birth, C no team and nobody else either.
    private const string Cases = "case_id,date_of_birth,team,social_worker\nA,2006-05-01,North,SW1\nB,,North,SW2\nC,2008-01-01,,\n";

    // B's period ended without a reason. C's ends after the as-at date, so that its reason is not asked for, and its date is doubted.
    private const string LookedAfter = "case_id,start_date,end_date,end_reason\nA,2016-06-30,,\nB,2016-01-01,2016-03-01,\nC,2013-01-01,2017-01-01,E4\nA,2015-12-31,2016-02-01,E4\n";

    // Line 3 does not say whether the child was seen, line 4 not how, and line 5 in no way that is known. B's visits lie far from the only period of care, the second after the as-at date.
    // Line 9 is of no child, line 10 has no date that there is, line 11 repeats line 2.
    private const string Visits = """
        case_id,date,seen,method
        A,2016-07-01,yes,phone
        A,2016-09-30,,phone
        A,2016-10-01,no,
        B,2016-11-30,yes,letter
        B,2016-12-01,yes,phone
        C,2014-01-01,yes,phone
        C,2013-12-31,yes,phone
        Z,2016-08-01,yes,phone
        A,2016-08-32,yes,phone
        A,2016-07-01,yes,phone
        """;

    // The second is set aside: it has no reason.
    private const string Exceptions = "case_id,rule_id,start_date,last_date,reason,agreed_by\nA,seen,2016-09-01,2016-09-30,holiday,the director\nB,seen,2016-09-01,2016-09-30,,the director\n";

    // No file holds reviews.
    private const string Settings = """{ "asAt": "2016-11-30", "records": { "reviews": { "recordsFrom": "2014-04-01" } } }""";

    private const string Expected = """
        kind,what,item,by,group,period,records,number,percentage,lines
        cases,records,,all,,all,3,,,
        cases,records,,team,,all,1,,,
        cases,records,,team,North,all,2,,,
        cases,records,,social_worker,,all,1,,,
        cases,records,,social_worker,SW1,all,1,,,
        cases,records,,social_worker,SW2,all,1,,,
        cases,complete,date_of_birth,all,,all,3,2,66.7,
        cases,complete,date_of_birth,team,,all,1,1,100.0,
        cases,complete,date_of_birth,team,North,all,2,1,50.0,
        cases,complete,date_of_birth,social_worker,,all,1,1,100.0,
        cases,complete,date_of_birth,social_worker,SW1,all,1,1,100.0,
        cases,complete,date_of_birth,social_worker,SW2,all,1,0,0.0,
        cases,optional,social_worker,all,,all,3,2,66.7,
        cases,optional,social_worker,team,,all,1,0,0.0,
        cases,optional,social_worker,team,North,all,2,2,100.0,
        cases,optional,team,all,,all,3,2,66.7,
        cases,optional,team,team,,all,1,0,0.0,
        cases,optional,team,team,North,all,2,2,100.0,
        cases,no_column,disability,all,,all,3,,,
        cases,no_column,ethnicity,all,,all,3,,,
        cases,no_column,iro,all,,all,3,,,
        cases,no_column,local_authority,all,,all,3,,,
        cases,no_column,personal_adviser,all,,all,3,,,
        cases,no_column,sex,all,,all,3,,,
        cases,no_column,uasc,all,,all,3,,,
        cases,problem,no_birth,all,,all,3,1,33.3,1
        cases,problem,no_birth,team,North,all,2,1,50.0,1
        cases,problem,no_birth,social_worker,SW2,all,1,1,100.0,1
        looked_after,records,,all,,all,4,,,
        looked_after,records,,all,,earlier,1,,,
        looked_after,records,,all,,2015-Q4,1,,,
        looked_after,records,,all,,2016-Q1,1,,,
        looked_after,records,,all,,2016-Q2,1,,,
        looked_after,records,,team,,all,1,,,
        looked_after,records,,team,,earlier,1,,,
        looked_after,records,,team,North,all,3,,,
        looked_after,records,,team,North,2015-Q4,1,,,
        looked_after,records,,team,North,2016-Q1,1,,,
        looked_after,records,,team,North,2016-Q2,1,,,
        looked_after,complete,end_reason,all,,all,2,1,50.0,
        looked_after,complete,end_reason,all,,2015-Q4,1,1,100.0,
        looked_after,complete,end_reason,all,,2016-Q1,1,0,0.0,
        looked_after,complete,end_reason,team,North,all,2,1,50.0,
        looked_after,complete,end_reason,team,North,2015-Q4,1,1,100.0,
        looked_after,complete,end_reason,team,North,2016-Q1,1,0,0.0,
        looked_after,complete,end_reason,social_worker,SW1,all,1,1,100.0,
        looked_after,complete,end_reason,social_worker,SW2,all,1,0,0.0,
        looked_after,no_column,remand,all,,all,4,,,
        looked_after,no_column,short_breaks,all,,all,4,,,
        looked_after,no_column,start_reason,all,,all,4,,,
        looked_after,problem,after_as_at,all,,all,4,1,25.0,1
        looked_after,problem,after_as_at,all,,earlier,1,1,100.0,1
        looked_after,problem,after_as_at,team,,all,1,1,100.0,1
        looked_after,problem,after_as_at,team,,earlier,1,1,100.0,1
        looked_after,problem,after_as_at,social_worker,,all,1,1,100.0,1
        visits,records,,all,,all,7,,,
        visits,records,,all,,earlier,1,,,
        visits,records,,all,,2014-Q1,1,,,
        visits,records,,all,,2016-Q3,2,,,
        visits,records,,all,,2016-Q4,2,,,
        visits,records,,all,,later,1,,,
        visits,records,,team,,all,2,,,
        visits,records,,team,,earlier,1,,,
        visits,records,,team,,2014-Q1,1,,,
        visits,records,,team,North,all,5,,,
        visits,records,,team,North,2016-Q3,2,,,
        visits,records,,team,North,2016-Q4,2,,,
        visits,records,,team,North,later,1,,,
        visits,complete,method,all,,all,7,6,85.7,
        visits,complete,method,all,,earlier,1,1,100.0,
        visits,complete,method,all,,2014-Q1,1,1,100.0,
        visits,complete,method,all,,2016-Q3,2,2,100.0,
        visits,complete,method,all,,2016-Q4,2,1,50.0,
        visits,complete,method,all,,later,1,1,100.0,
        visits,complete,method,team,,all,2,2,100.0,
        visits,complete,method,team,,earlier,1,1,100.0,
        visits,complete,method,team,,2014-Q1,1,1,100.0,
        visits,complete,method,team,North,all,5,4,80.0,
        visits,complete,method,team,North,2016-Q3,2,2,100.0,
        visits,complete,method,team,North,2016-Q4,2,1,50.0,
        visits,complete,method,team,North,later,1,1,100.0,
        visits,complete,method,social_worker,,all,2,2,100.0,
        visits,complete,method,social_worker,SW1,all,3,2,66.7,
        visits,complete,method,social_worker,SW2,all,2,2,100.0,
        visits,complete,seen,all,,all,7,6,85.7,
        visits,complete,seen,all,,earlier,1,1,100.0,
        visits,complete,seen,all,,2014-Q1,1,1,100.0,
        visits,complete,seen,all,,2016-Q3,2,1,50.0,
        visits,complete,seen,all,,2016-Q4,2,2,100.0,
        visits,complete,seen,all,,later,1,1,100.0,
        visits,complete,seen,team,,all,2,2,100.0,
        visits,complete,seen,team,,earlier,1,1,100.0,
        visits,complete,seen,team,,2014-Q1,1,1,100.0,
        visits,complete,seen,team,North,all,5,4,80.0,
        visits,complete,seen,team,North,2016-Q3,2,1,50.0,
        visits,complete,seen,team,North,2016-Q4,2,2,100.0,
        visits,complete,seen,team,North,later,1,1,100.0,
        visits,complete,seen,social_worker,,all,2,2,100.0,
        visits,complete,seen,social_worker,SW1,all,3,2,66.7,
        visits,complete,seen,social_worker,SW2,all,2,2,100.0,
        visits,no_column,outcome,all,,all,7,,,
        visits,no_column,seen_alone,all,,all,7,,,
        visits,no_column,type,all,,all,7,,,
        visits,unknown,method,all,,all,7,1,14.3,
        visits,unknown,method,all,,2016-Q4,2,1,50.0,
        visits,unknown,method,team,North,all,5,1,20.0,
        visits,unknown,method,team,North,2016-Q4,2,1,50.0,
        visits,unknown,method,social_worker,SW2,all,2,1,50.0,
        visits,problem,after_as_at,all,,all,7,1,14.3,1
        visits,problem,after_as_at,all,,later,1,1,100.0,1
        visits,problem,after_as_at,team,North,all,5,1,20.0,1
        visits,problem,after_as_at,team,North,later,1,1,100.0,1
        visits,problem,after_as_at,social_worker,SW2,all,2,1,50.0,1
        visits,problem,blank_tested,all,,all,7,1,14.3,1
        visits,problem,blank_tested,all,,2016-Q3,2,1,50.0,1
        visits,problem,blank_tested,team,North,all,5,1,20.0,1
        visits,problem,blank_tested,team,North,2016-Q3,2,1,50.0,1
        visits,problem,blank_tested,social_worker,SW1,all,3,1,33.3,1
        visits,problem,event_outside_care,all,,all,7,2,28.6,2
        visits,problem,event_outside_care,all,,2016-Q4,2,1,50.0,1
        visits,problem,event_outside_care,all,,later,1,1,100.0,1
        visits,problem,event_outside_care,team,North,all,5,2,40.0,2
        visits,problem,event_outside_care,team,North,2016-Q4,2,1,50.0,1
        visits,problem,event_outside_care,team,North,later,1,1,100.0,1
        visits,problem,event_outside_care,social_worker,SW2,all,2,2,100.0,2
        visits,problem,no_such_case,all,,all,7,,,1
        visits,problem,no_such_case,all,,,,,,1
        visits,problem,no_such_case,no_case,,all,,,,1
        visits,problem,not_a_date,all,,all,7,,,1
        visits,problem,not_a_date,all,,,,,,1
        visits,problem,not_a_date,team,North,all,5,,,1
        visits,problem,not_a_date,team,North,,,,,1
        visits,problem,not_a_date,social_worker,SW1,all,3,,,1
        visits,problem,repeated,all,,all,7,,,1
        visits,problem,repeated,all,,,,,,1
        visits,problem,repeated,team,North,all,5,,,1
        visits,problem,repeated,team,North,,,,,1
        visits,problem,repeated,social_worker,SW1,all,3,,,1
        visits,problem,unknown_code,all,,all,7,1,14.3,1
        visits,problem,unknown_code,all,,2016-Q4,2,1,50.0,1
        visits,problem,unknown_code,team,North,all,5,1,20.0,1
        visits,problem,unknown_code,team,North,2016-Q4,2,1,50.0,1
        visits,problem,unknown_code,social_worker,SW2,all,2,1,50.0,1
        agreed_exceptions,records,,all,,all,1,,,
        agreed_exceptions,records,,team,North,all,1,,,
        agreed_exceptions,records,,social_worker,SW1,all,1,,,
        agreed_exceptions,problem,not_filled_in,all,,all,1,,,1
        agreed_exceptions,problem,not_filled_in,team,North,all,1,,,1
        agreed_exceptions,problem,not_filled_in,social_worker,SW2,all,0,,,1
        ,problem,settings,all,,all,,,,1
        ,problem,settings,no_case,,all,,,,1

        """;

    [Theory]
    [InlineData(4599, 4601, 99.9, "two blanks among thousands are to be found: 99.96 would be rounded up")]
    [InlineData(4601, 4601, 100.0, "none is blank")]
    [InlineData(199, 200, 99.5, "nothing is rounded")]
    [InlineData(1, 3, 33.3, "rounded as ever")]
    public void A_percentage_is_a_hundred_only_where_nothing_is_blank(int filled, int all, double percentage, string why)
    {
        Assert.True((decimal)percentage == new QualityRow("visits", QualityPart.Complete, "seen", "all", "", "all", all, filled, null).Percentage, why);
        Assert.True((decimal)percentage == new IncompleteItem("visits", "seen", all - filled, all, null).PercentageFilled, why);
    }

    [Fact]
    public void A_small_extract_has_these_figures()
    {
        var quality = Count(("extract.json", Settings), ("cases.csv", Cases), ("looked_after.csv", LookedAfter), ("visits.csv", Visits), ("agreed_exceptions.csv", Exceptions));
        using var stream = new MemoryStream();
        QualityCsv.Write(quality, stream);
        Assert.Equal(Expected.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void What_is_least_complete_comes_first_with_the_most_blanks_of_one_team()
    {
        var quality = Count(("cases.csv", Cases), ("looked_after.csv", LookedAfter), ("visits.csv", Visits));
        Assert.Equal(
            [
                new IncompleteItem("looked_after", "end_reason", 1, 2, 1),
                new IncompleteItem("cases", "date_of_birth", 1, 3, 1),
                new IncompleteItem("visits", "method", 1, 7, 1),
                new IncompleteItem("visits", "seen", 1, 7, 1),
            ],
            quality.LeastComplete(10));
        Assert.Equal("looked_after", Assert.Single(quality.LeastComplete(1)).Kind);

        // Of cases sex, ethnicity, disability and uasc; of visits type, seen_alone and outcome.
        Assert.Equal(7, quality.WithoutColumn);

        // North: one of cases, seven of visits (the one of no child is nobody's). C's period of care has the only other.
        Assert.Equal(new TeamProblems(1, IsTeam: true, 88.9m, 66.7m), quality.MostProblems());
    }

    [Fact]
    public void A_kind_that_no_rule_reads_is_in_the_file_and_not_among_the_least_complete()
    {
        var quality = Count(("cases.csv", "case_id,date_of_birth\nA,2006-05-01\n"), ("looked_after.csv", "case_id,start_date,end_date\nA,2016-06-30,\n"), ("visits.csv", "case_id,date,seen\nA,2016-07-01,yes\n"), ("contacts.csv", "case_id,date,successful\nA,2016-07-01,\n"));
        Assert.Empty(quality.LeastComplete(10));
        var row = Assert.Single(quality.Rows(), r => r is { Kind: "contacts", Part: QualityPart.Complete });
        Assert.Equal(("successful", 1, 0, 0.0m), (row.Item, row.Records, row.Number, row.Percentage));
    }

    [Fact]
    public void An_extract_without_teams_and_workers_has_figures_for_all_alone()
    {
        var quality = Count(("cases.csv", "case_id,date_of_birth\nA,\nB,2006-05-01\n"), ("visits.csv", Visits));
        Assert.All(quality.Rows(), r => Assert.Contains(r.By, new[] { "all", "no_case" }));
        Assert.Null(quality.MostProblems());
        Assert.Null(Assert.Single(quality.LeastComplete(1)).MostInOneTeam);
    }

    [Fact]
    public void A_case_is_theirs_who_have_it_on_the_as_at_date_and_all_its_records_with_it()
    {
        var quality = Count(
            ("cases.csv", "case_id,date_of_birth,team\nA,2006-05-01,South\n"),
            ("allocations.csv", "case_id,start_date,end_date,team\nA,2016-01-01,2016-11-30,East\nA,2016-11-30,,West\n"),
            ("visits.csv", "case_id,date,seen\nA,2016-07-01,yes\n"));
        Assert.Equal(["West"], quality.Rows().Where(r => r.By == "team").Select(r => r.Group).Distinct());
    }

    [Fact]
    public void Times_of_day_are_counted_where_a_kind_has_them_and_an_open_end_is_no_lack()
    {
        var quality = Count(
            ("cases.csv", "case_id,date_of_birth\nA,2006-05-01\n"),
            ("missing_episodes.csv", "case_id,start_date,end_date,type\nA,2016-07-01T10:00,2016-07-02,missing\nA,2016-08-01,2016-08-02T09:00,missing\nA,2016-09-01T23:30,,missing\n"));
        var totals = quality.Rows().Where(r => r is { Kind: "missing_episodes", Part: QualityPart.Complete, By: "all", Period: "all" });
        Assert.Equal([("end_time", 2, 1), ("start_time", 3, 2), ("type", 3, 3)], totals.Select(r => (r.Item, r.Records!.Value, r.Number!.Value)));
    }

    [Fact]
    public void A_record_with_the_same_problem_twice_counts_once_and_both_lines_are_told()
    {
        var quality = Count(("cases.csv", "case_id,date_of_birth\nA,2006-05-01\n"), ("placements.csv", "case_id,start_date,end_date,placement_type\nA,2017-01-01,2017-02-01,U6\nA,2016-01-01,2016-02-01,U6\n"));
        var row = Assert.Single(quality.Rows(), r => r is { Item: "after_as_at", By: "all", Period: "all" });
        Assert.Equal((2, 1, 50.0m, 2), (row.Records, row.Number, row.Percentage, row.Lines));
    }

    [Fact]
    public void What_contradicts_itself_about_a_child_counts_for_the_child_and_not_for_the_second_row()
    {
        var quality = Count(("cases.csv", "case_id,date_of_birth,sex\nA,2006-05-01,male\nA,2006-05-01,female\nB,2006-05-01,male\nB,2006-05-01,male\n"));
        var problems = quality.Rows().Where(r => r is { Part: QualityPart.Problem, By: "all", Period: "all" });
        Assert.Equal([("repeated", 2, null, 1), ("rows_differ", 2, 1, 1)], problems.Select(r => (r.Item, r.Records!.Value, r.Number, r.Lines!.Value)));
    }

    [Fact]
    public void A_finding_on_a_row_that_gives_several_kinds_counts_for_the_one_it_is_about()
    {
        // A placement and a legal status begin on each row, of which the second has a placement type that is none, and a gap before it.
        SourceMapping[] sources = [ExtractFixture.Ssda903(TestFolder.Dictionary)];
        var quality = Count(
            sources,
            ("header.csv", "CHILD,SEX,DOB,ETHNIC\nA,1,01/05/2006,WBRI\n"),
            ("episodes.csv", "CHILD,DECOM,RNE,LS,PLACE,PL_POST,DEC,REC\nA,01/06/2016,S,V2,U6,,10/06/2016,X1\nA,20/06/2016,P,C2,Q9,,,\n"));
        var problems = quality.Rows().Where(r => r is { Part: QualityPart.Problem, By: "all", Period: "all" });
        Assert.Equal(("placements", 1), problems.Where(r => r.Item == "unknown_code").Select(r => (r.Kind, r.Number!.Value)).Single());
    }

    [Fact]
    public void Records_of_a_return_that_stand_on_one_line_are_told_apart_by_the_date_that_is_doubted()
    {
        var quality = Count(
            [ExtractFixture.Ssda903(TestFolder.Dictionary)],
            ("return.xml", "<EXPSSDA903><CHILD><HEADER><CHILDID>A</CHILDID><SEX>1</SEX><DOB>01/05/2006</DOB><ETHNIC>WBRI</ETHNIC>"
                + "<AREVIEW><REVIEW>01/10/2016</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW><AREVIEW><REVIEW>05/05/2099</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW><AREVIEW><REVIEW>06/05/2099</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW></HEADER>"
                + "<EPISODE><DECOM>01/06/2016</DECOM><RNE>S</RNE><LS>C2</LS><PLACE>U6</PLACE><DEC/><REC/></EPISODE></CHILD></EXPSSDA903>"));
        var row = Assert.Single(quality.Rows(), r => r is { Kind: "reviews", Item: "after_as_at", By: "all", Period: "all" });
        Assert.Equal((3, 2, 66.7m, 2), (row.Records, row.Number, row.Percentage, row.Lines));
        Assert.Equal("later", Assert.Single(quality.Rows(), r => r is { Kind: "reviews", Item: "after_as_at", By: "all" } && r.Period != "all").Period);
    }

    private static DataQuality Count(params (string Name, string Text)[] files) => Count([], files);

    private static DataQuality Count(SourceMapping[] sources, params (string Name, string Text)[] files)
    {
        var opened = ExtractFiles.Open([.. files.Select(f => TestFolder.Text(f.Name, f.Text))], CancellationToken.None);
        var extract = ExtractReader.Read(opened, TestFolder.Dictionary, sources, new ExtractOptions(), CancellationToken.None);
        var rules = RuleSetLoader.Load([TestFolder.Text("rules.json", Rules)], TestFolder.Calendars, TestFolder.Dictionary).Rules;
        var request = new ReportRequest(TestFolder.Date("2016-11-30"), TestFolder.Date("2015-11-30"));
        var report = ReportBuilder.Build(Evaluator.Evaluate(extract, rules), request, () => PlausibilityChecks.Find(extract, request.AsAt));
        return QualityCounter.Count(report, ExtractSurvey.Of(opened, TestFolder.Dictionary, sources, null, CancellationToken.None));
    }
}
