using System.IO.Compression;
using System.Text;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>Sound files of every form that is read. From <see cref="Top"/> on, texts in cells hold <see cref="Secret"/>.</summary>
internal static class FilesToDamage
{
    public const string Secret = "Qzx";

    /// <summary>How many lines hold no secret: any of the first thirty may be taken for the header.</summary>
    public const int Top = 32;

    private const int Rows = 60;

    private static readonly (string Name, byte[] Content)[] Own = Texts(
        ("cases.csv", "case_id,date_of_birth,end_date,team,social_worker", r => $"{Id(r)},20{r % 10:00}-03-31,{(r % 7 == 0 ? "2017-12-31" : "")},\"{Mark(r)}, é\",{Mark(r)}"),
        ("visits.csv", "case_id,date,type,seen,seen_alone", r => $"{Id(r)},2017-0{(r % 9) + 1}-1{r % 10},statutory,yes,{(r % 5 == 0 ? Mark(r) : "no")}"),
        ("looked_after.csv", "case_id,start_date,end_date,short_breaks", r => $"{Id(r)},2017-0{(r % 9) + 1}-11,{(r % 3 == 0 ? "2018-01-05" : "")},no"),
        ("sdq_scores.csv", "case_id,date,score,note", r => $"{Id(r)},2017-0{(r % 9) + 1}-11,{(r % 11 == 0 ? Mark(r) : "12.5")},\"{Mark(r)}\""),
        ("agreed_exceptions.csv", "case_id,rule_id,start_date,last_date,reason,agreed_by", r => $"{Id(r)},visits,2017-01-01,2017-02-0{(r % 9) + 1},\"{Mark(r)} said \"\"no\"\"\",{Mark(r)}"));

    private static readonly (string Name, byte[] Content)[] Settings =
        [("extract.json", "{ \"asAt\": \"2018-03-31\", \"dates\": { \"visits\": \"yyyy-mm-dd\" }, \"records\": { \"visits\": { \"recordsFrom\": \"2016-04-01\" }, \"sdq_scores\": { \"history\": \"latest\" } } }"u8.ToArray())];

    private static readonly (string Name, byte[] Content)[] Return = Texts(
        ("header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", r => $"{Id(r)},{(r % 2) + 1},31/03/20{r % 10:00},WBRI,{Mark(r)},,"),
        ("episodes.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN", r => $"{Id(r)},1{r % 10}/04/2017,S,C2,N1,U6,PR1,{(r % 3 == 0 ? "31/03/2018,E8" : ",")},,{Mark(r)},{Mark(r)},"),
        ("reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE", r => $"{Id(r)},31/03/20{r % 10:00},1{r % 10}/05/2017,{(r % 9 == 0 ? Mark(r) : "PN1")}"),
        ("missing.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END", r => $"{Id(r)},31/03/20{r % 10:00},M,1{r % 10}/06/2017,2{r % 10}/06/2017"));

    public static IReadOnlyList<string> Forms { get; } = ["our own format", "settings", "return in CSV", "return in XML", "zip", "zip without compression", "workbook", "old workbook", "mapping", "dictionary"];

    /// <summary>The files of a form of which one is damaged, and those that lie beside it as they are.</summary>
    public static ((string Name, byte[] Content)[] Damaged, (string Name, byte[] Content)[] Beside) Of(string form) => form switch
    {
        "our own format" => (Own, Settings),
        "settings" => (Settings, Own),
        "return in CSV" => (Return, []),
        "return in XML" => ([("return.xml", Encoding.UTF8.GetBytes(Xml()))], []),
        "zip" => ([("november.zip", Zip(CompressionLevel.Optimal))], []),
        "zip without compression" => ([("november.zip", Zip(CompressionLevel.NoCompression))], []),
        "workbook" => ([("lists.xlsx", SheetText.ToWorkbook(Sheets()))], []),
        "old workbook" => ([("lists.xls", File.ReadAllBytes(TestFolder.At("fixtures/extracts/old-workbook/lists.xls")))], []),
        "mapping" => ([("ssda903.json", File.ReadAllBytes(TestFolder.At("rules/sources/ssda903.json")))], Return),
        "dictionary" => ([("dictionary.json", File.ReadAllBytes(TestFolder.At("rules/dictionary.json")))], Own),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    private static string Id(int row) => (row <= Top ? "K" : Secret) + row % 55;

    private static string Mark(int row) => (row <= Top ? "team" : Secret) + row;

    private static (string Name, byte[] Content)[] Texts(params (string Name, string Header, Func<int, string> Row)[] files) =>
        [.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Header + "\n" + string.Concat(Enumerable.Range(1, Rows).Select(r => f.Row(r) + "\n")))))];

    private static string Xml() => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<EXPSSDA903>\n" + string.Concat(Enumerable.Range(1, Rows).Select(r =>
        $"<CHILD><HEADER><CHILDID>{Id(r)}</CHILDID><UPN>{Mark(r)}</UPN><SEX>{(r % 2) + 1}</SEX><DOB>31/03/20{r % 10:00}</DOB><ETHNIC>WBRI</ETHNIC><UASC />" +
        $"<AREVIEW><REVIEW>1{r % 10}/05/2017</REVIEW><REVIEW_CODE>{Mark(r)}</REVIEW_CODE></AREVIEW>\n<OC2><SDQ_SCORE>21</SDQ_SCORE></OC2></HEADER>\n" +
        $"<EPISODE><DECOM>1{r % 10}/04/2017</DECOM><RNE>S</RNE><LS>C2</LS><PL>U6</PL><PL_POST>{Mark(r)}</PL_POST><DEC /></EPISODE></CHILD>\n")) + "</EXPSSDA903>\n";

    private static byte[] Zip(CompressionLevel level)
    {
        var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Own.Concat(Settings))
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = new DateTimeOffset(2018, 4, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return made.ToArray();
    }

    private static string Sheets() => string.Concat(new[] { Own[0], Own[1], Own[2] }.Select(f =>
        $"# sheet {Path.GetFileNameWithoutExtension(f.Name)}\n" + Encoding.UTF8.GetString(f.Content).Replace("\", é\"", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace(", é", "", StringComparison.Ordinal).Replace(',', '|')));
}
