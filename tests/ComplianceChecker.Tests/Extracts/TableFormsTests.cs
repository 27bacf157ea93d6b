using System.IO.Compression;
using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>The same tables in other forms: encodings, zips, and the return in XML.</summary>
public sealed class TableFormsTests
{
    private const string Cases = "case_id,date_of_birth,team\nC1,2005-03-31,Zoë’s team\nC2,2006-03-31,\"North, East\"\n";
    private const string Reviews = "case_id,date\nC1,2016-01-05\nC2,2016-02-05\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Cases) },
        { "UTF-8 with a byte order mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Cases)] },
        { "UTF-16, least byte first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Cases)] },
        { "UTF-16, greatest byte first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Cases)] },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Cases) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Letters_are_the_same_in_whatever_encoding_a_file_is(string encoding, byte[] content)
    {
        var extract = Read(new InputFile("cases.csv", () => content));
        var teams = extract.Cases.Column("team")!;

        Assert.Equal(["Zoë’s team", "North, East"], [teams.ValueOf(0), teams.ValueOf(1)]);
        Assert.Equal(encoding.StartsWith("UTF-8", StringComparison.Ordinal) ? 0 : 1, extract.Findings.Count);
    }

    [Theory]
    [InlineData("", "the files stand at the root")]
    [InlineData("november/", "the files stand in the only folder")]
    public void A_zip_of_our_own_format_is_read_in_place(string folder, string reason)
    {
        var extract = Read(Zip((folder + "cases.csv", Cases), (folder + "reviews.csv", Reviews), (folder + "extract.json", "{ \"asAt\": \"2016-11-30\" }"), ("__MACOSX/._cases.csv", "x"), (folder + "notes.txt", "x")));

        Assert.True(extract.Table("reviews")!.Count == 2, reason);
        Assert.Equal(2, extract.Cases.Count);
        Assert.Equal(TestFolder.Date("2016-11-30"), extract.AsAt);
        Assert.Equal([$"november.zip/{folder}cases.csv", $"november.zip/{folder}reviews.csv"], extract.Files.Select(f => f.File));
        Assert.Empty(extract.Findings);
    }

    [Fact]
    public void Names_in_a_zip_may_be_written_with_backslashes()
    {
        var extract = Read(Zip(("november\\cases.csv", Cases), ("november\\reviews.csv", Reviews)));

        Assert.Equal(["november.zip/november/cases.csv", "november.zip/november/reviews.csv"], extract.Files.Select(f => f.File));
        Assert.Equal(2, extract.Table("reviews")!.Count);
    }

    [Fact]
    public void A_name_in_a_zip_that_leads_out_of_it_with_backslashes_is_refused() =>
        Assert.Equal([ExtractMessages.Fill(ExtractMessages.ArchiveLeadsOut, "november.zip")], Assert.Throws<ExtractException>(() => Read(Zip(("..\\cases.csv", Cases)))).Messages);

    [Fact]
    public void Rows_in_which_there_is_nothing_are_padding()
    {
        var padded = Reviews + string.Concat(Enumerable.Repeat(",,\n", 10));
        var extract = Read(TestFolder.Text("cases.csv", Cases + ",\n,\n"), TestFolder.Text("reviews.csv", padded));

        Assert.Empty(extract.Findings);
        Assert.Equal([2, 2], extract.Files.Select(f => f.RowsRead));
        Assert.False(extract.Table("reviews")!.MostlySetAside);
    }

    [Fact]
    public void A_workbook_in_a_zip_is_read_as_well()
    {
        var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("lists.xlsx").Open();
            entry.Write(SheetText.ToWorkbook("# sheet cases\ncase_id|date_of_birth\nC1|@2005-03-31"));
        }

        var extract = Read(new InputFile("november.zip", made.ToArray));

        Assert.Equal("november.zip/lists.xlsx, sheet cases", Assert.Single(extract.Files).File);
        Assert.Equal(1, extract.Cases.Count);
    }

    [Fact]
    public void A_return_in_xml_gives_the_records_of_the_same_return_in_csv()
    {
        const string xml = """
            <?xml version="1.0" encoding="utf-8"?>
            <EXPSSDA903>
              <CHILD>
                <HEADER>
                  <CHILDID>101</CHILDID><UPN>X</UPN><SEX>2</SEX><DOB>31/03/2005</DOB><ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC>31/03/2023</DUC>
                  <AREVIEW><REVIEW>05/05/2017</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
                  <AREVIEW><REVIEW>05/11/2017</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
                  <AMISSING><MISSING>M</MISSING><MIS_START>01/06/2017</MIS_START><MIS_END>02/06/2017</MIS_END></AMISSING>
                </HEADER>
                <EPISODE><DECOM>10/04/2017</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><PL_POST>ABC 1XX</PL_POST><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC>20/04/2017</DEC><REC>X1</REC><REASON_PLACE_CHANGE>CARPL</REASON_PLACE_CHANGE></EPISODE>
                <EPISODE><DECOM>20/04/2017</DECOM><RNE>P</RNE><LS>C2</LS><CIN>N1</CIN><PL>U5</PL><PL_POST>ABD 2YY</PL_POST><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC /><REC /></EPISODE>
              </CHILD>
              <CHILD>
                <HEADER><CHILDID>102</CHILDID><UPN /><SEX>1</SEX><DOB>01/01/2008</DOB><ETHNIC>MOTH</ETHNIC></HEADER>
                <EPISODE><DECOM>01/07/2017</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N1</CIN><PL>K2</PL><PL_POST>ABC 1XX</PL_POST><DEC>31/03/2018</DEC><REC>E8</REC></EPISODE>
              </CHILD>
            </EXPSSDA903>
            """;
        var ofXml = Read(TestFolder.Text("return.xml", xml));
        var ofCsv = Read(
            TestFolder.Text("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN\n101,2,31/03/2005,WBRI,X\n102,1,01/01/2008,MOTH,\n"),
            TestFolder.Text("episodes.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,PL_POST,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE\n101,10/04/2017,S,C2,N1,U6,ABC 1XX,PR1,20/04/2017,X1,CARPL\n101,20/04/2017,P,C2,N1,U5,ABD 2YY,PR1,,,\n102,01/07/2017,S,V2,N1,K2,ABC 1XX,,31/03/2018,E8,\n"),
            TestFolder.Text("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n101,31/03/2005,05/05/2017,PN1\n101,31/03/2005,05/11/2017,PN2\n"),
            TestFolder.Text("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END\n101,31/03/2005,M,01/06/2017,02/06/2017\n"),
            TestFolder.Text("uasc.csv", "CHILD,SEX,DOB,DUC\n101,2,31/03/2005,31/03/2023\n"));

        Assert.Equal(RecordLines.Of(ofCsv, withLines: false), RecordLines.Of(ofXml, withLines: false));
        Assert.Equal([("return.xml, episodes", 10), ("return.xml, episodes", 11)], Enumerable.Range(0, 2).Select(ofXml.Table("placements")!.PlaceOf));
        Assert.Empty(ofXml.Findings);
        Assert.Equal(RecordLines.Of(ofXml), RecordLines.Of(Read(TestFolder.Text("return.xml", xml.Replace("encoding=\"utf-8\"", "encoding=\"Windows-1252\"", StringComparison.Ordinal)))));
    }

    private static CaseExtract Read(params InputFile[] files) =>
        ExtractReader.Read(files, TestFolder.Dictionary, [ExtractFixture.Ssda903(TestFolder.Dictionary)], new ExtractOptions(), CancellationToken.None);

    private static InputFile Zip(params (string Name, string Content)[] files)
    {
        var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return new InputFile("november.zip", made.ToArray);
    }
}
