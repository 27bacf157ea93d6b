using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Tests.Extracts.Privacy;

/// <summary>Copies of sources are read as the sources are, under other names.</summary>
public sealed partial class CopiedSourceTests
{
    private static readonly PseudonymKey Key = PseudonymKey.Read(Encoding.UTF8.GetBytes(Convert.ToBase64String(new byte[32])))!;

    [Theory]
    [InlineData("fixtures/extracts/ssda903-small", 6, "episodes are joined by postcodes that stand in no copy")]
    [InlineData("fixtures/extracts/mapped-lists", 4, "headings, words and rows are known by all that a mapping can say")]
    public void A_source_and_its_copy_give_the_same_records(string folder, int fewestFiles, string why)
    {
        var (before, after, copy) = ReadBoth(TestFolder.At(folder));
        Assert.Equal(before, after);
        Assert.True(copy.Count >= fewestFiles, why);
    }

    [SamplesFact]
    public void The_published_return_and_its_copy_give_the_same_records()
    {
        var (before, after, copy) = ReadBoth(Path.Combine(SamplesFactAttribute.Folder!, "ssda903-2018"));
        Assert.Equal(before, after);
        Assert.Equal(11, copy.Count);
        Assert.All(copy.Values, file => Assert.DoesNotMatch("[A-Z][0-9]{12}|[A-Z]{1,2}[0-9]{1,2}[A-Z]? [0-9][A-Z]{2}", Encoding.UTF8.GetString(file)));
    }

    [Fact]
    public void Texts_of_a_copied_list_are_words_of_its_mapping()
    {
        var copy = ReadBoth(TestFolder.At("fixtures/extracts/mapped-lists")).Copy.ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value), StringComparer.Ordinal);
        Assert.Equal(["care.csv", "contacts-01.csv", "contacts-02.csv", "extract.json", "plans.csv"], copy.Keys.Order(StringComparer.Ordinal));
        var all = string.Concat(copy.Values);
        Assert.All(["Example", "series", "alone)", "Six", "North", "notes"], text => Assert.DoesNotContain(text, all, StringComparison.OrdinalIgnoreCase));
        Assert.Matches("^Child ID,Gender,Date of Birth,Date started to be looked after,Date ceased,Last visit,Last visit seen alone,Last review,Category,Eighteen,Team\n"
            + "C.{16},Male,14/02/2008,05/09/2016,,20/11/2016,Yes withheld,01/10/2016,Looked After,V.{16},T.{16}\n", copy["care.csv"]);
        Assert.Contains(",short breaks withheld,", copy["care.csv"], StringComparison.Ordinal);
        Assert.Contains(",Female withheld,", copy["care.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheets_of_a_workbook_become_files()
    {
        var workbook = Workbook(
            ("Cases", [["case_id", "date_of_birth", "surname"], ["A0123", "2006-05-01", "Archer"]]),
            ("Visits", [["case_id", "date", "seen", "note"], ["A0123", "2016-09-05", "yes", "Ann Archer, at home"]]));
        var copy = Copy([new InputFile("council.xlsx", () => workbook)], []);
        var child = Encoding.ASCII.GetString(new Pseudonyms(Key).Of(IdentifierKind.Child, "A0123"u8));
        Assert.Equal(
            [("cases.csv", $"case_id,date_of_birth\n{child},2006-05-01\n"), ("visits.csv", $"case_id,date,seen\n{child},2016-09-05,yes\n")],
            copy.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, Encoding.UTF8.GetString(f.Value))));
    }

    private static (string[] Before, string[] After, Dictionary<string, byte[]> Copy) ReadBoth(string folder)
    {
        InputFile[] files = [.. Directory.GetFiles(folder).Where(f => f.EndsWith(".csv", StringComparison.Ordinal) || f.EndsWith(".json", StringComparison.Ordinal)).Select(f => new InputFile(Path.GetFileName(f), () => File.ReadAllBytes(f)))];
        SourceMapping[] sources =
        [
            .. Directory.Exists(Path.Combine(folder, "sources"))
                ? Directory.GetFiles(Path.Combine(folder, "sources")).Select(f => SourceMappingFile.Read(File.ReadAllBytes(f), Path.GetFileName(f), TestFolder.Dictionary)) : [],
            ExtractFixture.Ssda903(TestFolder.Dictionary),
        ];
        var copy = Copy(files, sources);
        var pseudonyms = new Pseudonyms(Key);
        var before = RecordLines.Of(Read(files, sources), withLines: false).Select(l => Renamed(l, pseudonyms)).Order(StringComparer.Ordinal);
        var after = RecordLines.Of(Read([.. copy.Select(f => new InputFile(f.Key, () => f.Value))], sources), withLines: false).Select(l => Unknown().Replace(l, "=(unknown)?")).Order(StringComparer.Ordinal);
        return ([.. before], [.. after], copy);
    }

    private static CaseExtract Read(IReadOnlyList<InputFile> files, IReadOnlyList<SourceMapping> sources) =>
        ExtractReader.Read(files, TestFolder.Dictionary, sources, new ExtractOptions(), CancellationToken.None);

    private static Dictionary<string, byte[]> Copy(IReadOnlyList<InputFile> files, IReadOnlyList<SourceMapping> sources)
    {
        var streams = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        var policy = PrivacyPolicyFile.Read(File.ReadAllBytes(TestFolder.At("rules/privacy/policy.json")), "policy.json", TestFolder.Dictionary);
        var place = new CopyPlace(name => streams[name] = new MemoryStream(), name => new MemoryStream(streams[name].ToArray()));
        _ = new Pseudonymiser(TestFolder.Dictionary, policy, Key).Write(ExtractFiles.Open(files, CancellationToken.None), sources, new HashSet<string>(StringComparer.Ordinal), place, progress: null, CancellationToken.None);
        return streams.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>A line of a source with the names that its copy has; a code that is not known has another spelling there.</summary>
    private static string Renamed(string line, Pseudonyms pseudonyms)
    {
        var id = line.Split(' ')[1];
        var renamed = line.Replace($" {id} ", $" {Of(IdentifierKind.Child, id)} ", StringComparison.Ordinal);
        renamed = Named().Replace(renamed, m => $" {m.Groups["name"].Value}={Of(string.Equals(m.Groups["name"].Value, "team", StringComparison.Ordinal) ? IdentifierKind.Team : IdentifierKind.Worker, m.Groups["value"].Value)}");
        return Unknown().Replace(renamed, "=(unknown)?");

        string Of(IdentifierKind kind, string text) => Encoding.ASCII.GetString(pseudonyms.Of(kind, Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>A workbook of texts, with no more in it than a reader needs.</summary>
    private static byte[] Workbook(params (string Name, string[][] Rows)[] sheets)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", package = "http://schemas.openxmlformats.org/package/2006";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>{string.Concat(sheets.Select((s, i) => FormattableString.Invariant($"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>")))}</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{package}/relationships\">{string.Concat(sheets.Select((_, i) => FormattableString.Invariant($"<Relationship Id=\"r{i + 1}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")))}</Relationships>");
            for (var i = 0; i < sheets.Length; i++)
            {
                var rows = sheets[i].Rows.Select((row, r) => FormattableString.Invariant($"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => FormattableString.Invariant($"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")))}</row>"));
                Add(zip, FormattableString.Invariant($"xl/worksheets/sheet{i + 1}.xml"), $"<worksheet xmlns=\"{main}\"><sheetData>{string.Concat(rows)}</sheetData></worksheet>");
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content));
    }

    [GeneratedRegex(" (?<name>team|social_worker)=(?<value>[^ ]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex("=[^ ]+\\?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unknown();
}
