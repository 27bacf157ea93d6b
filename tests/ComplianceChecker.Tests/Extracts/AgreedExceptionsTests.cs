using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Tests.Extracts;

public sealed class AgreedExceptionsTests
{
    private const string Header = "case_id,rule_id,start_date,last_date,reason,agreed_by\n";

    [Fact]
    public void Agreed_exceptions_are_read_in_their_order_and_found_by_case()
    {
        var extract = Read(Header + """
            C3,visits,2016-09-05,2016-09-05,on holiday abroad,head of service
            c1,reviews,2016-10-01,2016-10-31,"moving, then settling",IRO
            C1,Reviews,2016-09-01,2016-10-31,moving,IRO
            C1,health,2016-11-01,2016-11-30,in hospital,nurse
            C1,reviews,2016-09-01,2016-09-30,moving,IRO
            """);
        Assert.Empty(extract.Findings);
        Assert.Equal(
            [
                "agreed_exceptions C1 health 2016-11-01 to 2016-11-30 because in hospital, agreed by nurse (agreed_exceptions.csv line 5)",
                "agreed_exceptions C1 reviews 2016-09-01 to 2016-09-30 because moving, agreed by IRO (agreed_exceptions.csv line 6)",
                "agreed_exceptions C1 reviews 2016-09-01 to 2016-10-31 because moving, agreed by IRO (agreed_exceptions.csv line 4)",
                "agreed_exceptions C1 reviews 2016-10-01 to 2016-10-31 because moving, then settling, agreed by IRO (agreed_exceptions.csv line 3)",
                "agreed_exceptions C3 visits 2016-09-05 to 2016-09-05 because on holiday abroad, agreed by head of service (agreed_exceptions.csv line 2)",
            ],
            RecordLines.Of(extract).Skip(3));
        Assert.Equal([4, 0, 1], Enumerable.Range(0, 3).Select(c => extract.AgreedExceptions.Of(c).Length));
        Assert.Equal(new AgreedException(2, "visits", DayNumber.Of(2016, 9, 5), DayNumber.Of(2016, 9, 5), "on holiday abroad", "head of service") { Line = 2 }, extract.AgreedExceptions.Of(2)[0]);
    }

    [Fact]
    public void They_are_no_records_that_a_rule_could_read_but_their_file_is_counted()
    {
        var extract = Read(Header + "C1,visits,2016-09-05,2016-09-05,ill,IRO\nC1,visits,2016-09-05,2016-09-05,ill,IRO\nC1,visits,,2016-09-05,ill,IRO\n");
        Assert.Empty(extract.Records);
        Assert.Empty(extract.Notes);
        Assert.Equal(new FileSummary("agreed_exceptions.csv", "agreed_exceptions", 3, 1, 1, 1, extract.Files[0].Sha256), extract.Files[0]);
        Assert.Equal(new Dictionary<int, int> { [0] = 1 }, extract.AgreedExceptions.SetAsideOfCase);
    }

    [Theory]
    [InlineData("C9,visits,2016-09-05,2016-09-06,ill,IRO", "case_id", "no such case")]
    [InlineData(",visits,2016-09-05,2016-09-06,ill,IRO", "case_id", "a blank case")]
    [InlineData("C1, ,2016-09-05,2016-09-06,ill,IRO", "rule_id", "a blank rule")]
    [InlineData("C1,visits,,2016-09-06,ill,IRO", "start_date", "a blank first day")]
    [InlineData("C1,visits,2016-09-05,,ill,IRO", "last_date", "a blank last day: no exception is without an end")]
    [InlineData("C1,visits,soon,2016-09-06,ill,IRO", "start_date", "a first day that is no date")]
    [InlineData("C1,visits,2016-09-05,later,ill,IRO", "last_date", "a last day that is no date")]
    [InlineData("C1,visits,2016-09-05T14:05,2016-09-06,ill,IRO", "start_date", "a time of day")]
    [InlineData("C1,visits,2016-09-05,2016-09-04,ill,IRO", "last_date", "the last day before the first")]
    [InlineData("C1,visits,2016-09-05,2016-09-06,,IRO", "reason", "no reason")]
    [InlineData("C1,visits,2016-09-05,2016-09-06,ill,", "agreed_by", "agreed by nobody")]
    [InlineData("C1,visits,2016-09-05,2016-09-06,ill", null, "a row cut short")]
    public void A_row_that_cannot_be_used_is_set_aside_and_the_others_are_used(string row, string? column, string reason)
    {
        var extract = Read(Header + row + "\nC1,visits,2016-09-05,2016-09-06,moving,IRO\n");
        var finding = Assert.Single(extract.Findings);
        Assert.True(finding is { Severity: Severity.Error, Line: 2 } && string.Equals(column, finding.Column, StringComparison.Ordinal), reason);
        Assert.EndsWith("the row is set aside.", finding.Problem, StringComparison.Ordinal);
        Assert.Equal("moving", Assert.Single(extract.AgreedExceptions.All).Reason);
    }

    [Fact]
    public void Everything_that_is_wrong_with_one_row_is_said()
    {
        var findings = Read(Header + "C1,,2016-09-05,,,\n").Findings;
        Assert.Equal(["agreed_by", "last_date", "reason", "rule_id"], findings.Select(f => f.Column));
    }

    [Theory]
    [InlineData("case_id")]
    [InlineData("rule_id")]
    [InlineData("start_date")]
    [InlineData("last_date")]
    [InlineData("reason")]
    [InlineData("agreed_by")]
    public void Without_one_of_its_columns_the_run_stops(string column)
    {
        var header = Header.Replace(column, "other", StringComparison.Ordinal);
        var message = Assert.Single(Assert.Throws<ExtractException>(() => Read(header)).Messages);
        Assert.StartsWith($"agreed_exceptions.csv: the column {column} is missing.", message, StringComparison.Ordinal);
        Assert.EndsWith(" Required: case_id, rule_id, start_date, last_date, reason and agreed_by.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Their_dates_are_written_as_extract_json_says_and_naming_them_there_is_no_mistake()
    {
        var extract = Read(Header + "C1,visits,05/09/2016,06/09/2016,ill,IRO\n", """{ "dates": { "agreed_exceptions": "dd/mm/yyyy" } }""");
        Assert.Empty(extract.Findings);
        Assert.Equal(DayNumber.Of(2016, 9, 6), Assert.Single(extract.AgreedExceptions.All).LastDate);
    }

    [Fact]
    public void An_extract_without_the_file_has_none()
    {
        Assert.Same(AgreedExceptions.None, ExtractFixture.Read(TestFolder.At("fixtures/extracts/awkward")).AgreedExceptions);
        Assert.Same(AgreedExceptions.None, ExtractFixture.Read(TestFolder.At("fixtures/extracts/ssda903-small")).AgreedExceptions);
        Assert.Equal(0, AgreedExceptions.None.Of(7).Length);
    }

    private static CaseExtract Read(string exceptions, string settings = "{ }") => ExtractReader.Read(
        [
            new InputFile("cases.csv", () => "case_id,date_of_birth\nC1,2006-05-01\nC2,2006-05-02\nC3,2006-05-03\n"u8.ToArray()),
            new InputFile("agreed_exceptions.csv", () => Encoding.UTF8.GetBytes(exceptions)),
            new InputFile("extract.json", () => Encoding.UTF8.GetBytes(settings)),
        ],
        ExtractFixture.Dictionary(),
        [],
        new ExtractOptions(),
        CancellationToken.None);
}
