using System.IO.Compression;
using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using ComplianceChecker.Extracts.Privacy;
using NodaTime;

namespace ComplianceChecker.Tests.Extracts.Privacy;

/// <summary>Copies of sources are read as the sources are, under other names.</summary>
public sealed class CopiedSourceTests
{
    private static readonly PseudonymKey Key = PseudonymKey.Read(Encoding.UTF8.GetBytes(Convert.ToBase64String(new byte[32])))!;

    [Theory]
    [InlineData("ssda903-small", "ad1.csv episodes.csv header.csv missing.csv oc3.csv reviews.csv uasc.csv", "episodes are joined by postcodes that stand in no copy")]
    [InlineData("ssda903-years-small", "2017-episodes.csv 2017-header.csv 2017-missing.csv 2017-reviews.csv 2018-episodes.csv 2018-header.csv 2018-missing.csv 2018-reviews.csv", "returns are told by the year in their names")]
    [InlineData("mapped-lists", "care.csv contacts-0001.csv contacts-0002.csv extract.json plans.csv", "headings, words and rows are known by all that a mapping can say")]
    [InlineData("visit-list", "in care.csv visits.csv", "files have the names of their tables")]
    [InlineData("ssd-small", "ssd_care_leavers.csv ssd_cin_assessments.csv ssd_cin_episodes.csv ssd_cin_plans.csv ssd_cin_visits.csv ssd_cla_care_plan.csv ssd_cla_episodes.csv ssd_cla_health.csv ssd_cla_immunisations.csv ssd_cla_placement.csv ssd_cla_reviews.csv ssd_cla_visits.csv ssd_cp_plans.csv ssd_cp_reviews.csv ssd_cp_visits.csv ssd_disability.csv ssd_initial_cp_conference.csv ssd_involvements.csv ssd_legal_status.csv ssd_missing.csv ssd_permanence.csv ssd_person.csv ssd_s47_enquiry.csv ssd_sdq_scores.csv", "tables find each other's rows by their ids")]
    [InlineData("annex-a-small", "", "the sheets of a workbook become files")]
    public void A_source_and_its_copy_give_the_same_records(string folder, string names, string why)
    {
        var (before, after, copy) = ReadBoth(TestFolder.At("fixtures/extracts/" + folder));
        Assert.Equal(before, after);
        Assert.True(names.Length == 0 || string.Equals(names, string.Join(' ', copy.Keys.Order(StringComparer.Ordinal)), StringComparison.Ordinal), why);
    }

    [SamplesFact]
    public void The_published_return_and_its_copy_give_the_same_records()
    {
        var (before, after, copy) = ReadBoth(Path.Combine(SamplesFactAttribute.Folder!, "ssda903-2018"));
        Assert.Equal(before, after);
        Assert.Equal(11, copy.Count);
        Assert.All(copy.Values, file => Assert.DoesNotMatch("[A-Z][0-9]{12}|[A-Z]{1,2}[0-9]{1,2}[A-Z]? [0-9][A-Z]{2}", Encoding.UTF8.GetString(file)));
    }

    [SamplesFact]
    public void The_published_returns_of_two_years_and_their_copy_give_the_same_records()
    {
        var (before, after, copy) = ReadBoth(Path.Combine(SamplesFactAttribute.Folder!, "ssda903-years"));
        Assert.Equal(before, after);
        Assert.Equal(16, copy.Count);
    }

    [Fact]
    public void Returns_that_only_their_folders_tell_apart_have_a_folder_each_in_the_copy()
    {
        const string header = "CHILD,SEX,DOB,ETHNIC\n201,1,14/02/2008,WBRI\n";
        const string episodes = "CHILD,DECOM,RNE,LS,PLACE,PL_POST,DEC,REC\n";
        InputFile[] files =
        [
            TestFolder.Text("Ann/header.csv", header), TestFolder.Text("Ann/episodes.csv", episodes + "201,05/09/2016,S,V2,U6,ZE3 9JW,05/10/2016,E4A\n"),
            TestFolder.Text("Bob/header.csv", header), TestFolder.Text("Bob/episodes.csv", episodes + "201,05/09/2017,S,V2,U6,ZE3 9JW,05/10/2017,E4A\n"),
        ];
        var (before, after, copy) = ReadBoth(files, [ExtractFixture.Ssda903(TestFolder.Dictionary)]);
        Assert.Equal(before, after);
        Assert.Equal(["return-1/episodes.csv", "return-1/header.csv", "return-2/episodes.csv", "return-2/header.csv"], copy.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_return_that_has_a_table_twice_is_refused()
    {
        const string header = "CHILD,SEX,DOB,ETHNIC\n201,1,14/02/2008,WBRI\n";
        InputFile[] files = [TestFolder.Text("a.csv", header), TestFolder.Text("b.csv", header), TestFolder.Text("c.csv", "CHILD,DECOM,RNE,LS,PLACE,PL_POST,DEC,REC\n")];
        var stop = Assert.Throws<ExtractException>(() => Copy(files, [ExtractFixture.Ssda903(TestFolder.Dictionary)]));
        Assert.StartsWith("a.csv and b.csv are both the table \"header\"", stop.Messages.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_a_copied_list_are_words_of_its_mapping()
    {
        var copy = ReadBoth(TestFolder.At("fixtures/extracts/mapped-lists")).Copy.ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value), StringComparer.Ordinal);
        Assert.Equal(["care.csv", "contacts-0001.csv", "contacts-0002.csv", "extract.json", "plans.csv"], copy.Keys.Order(StringComparer.Ordinal));
        var all = string.Concat(copy.Values);
        Assert.All(["Example", "series", "alone)", "Six", "North", "notes"], text => Assert.DoesNotContain(text, all, StringComparison.OrdinalIgnoreCase));
        Assert.Matches("^Child ID,Gender,Date of Birth,Date started to be looked after,Date ceased,Last visit,Last visit seen alone,Last review,Category,Eighteen,Team\n"
            + "C.{16},Male,14/02/2008,05/09/2016,,20/11/2016,Yes withheld,01/10/2016,Looked After,N,T.{16}\n", copy["care.csv"]);
        Assert.Contains(",short breaks withheld,", copy["care.csv"], StringComparison.Ordinal);
        Assert.Contains(",Female withheld,", copy["care.csv"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_code_of_a_shipped_source_is_the_beginning_of_the_pseudonym_of_a_value()
    {
        Assert.All(Enumerable.Range(0, 200), i => Assert.StartsWith("VX", Encoding.ASCII.GetString(new Pseudonyms(Key).Of(IdentifierKind.Value, Encoding.UTF8.GetBytes(FormattableString.Invariant($"Section 20 no {i}")))), StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(TestFolder.At("rules/sources"), "*.json"), file => Assert.DoesNotMatch("\"V(X|\\*)", File.ReadAllText(file)));
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
        InputFile[] files = Directory.Exists(Path.Combine(folder, "sheets"))
            ? [WorkbookOfSheets.Of(Path.Combine(folder, "sheets"), "lists.xlsx")]
            : [.. Directory.GetFiles(folder).Where(f => f.EndsWith(".csv", StringComparison.Ordinal) || f.EndsWith(".json", StringComparison.Ordinal)).Select(f => new InputFile(Path.GetFileName(f), () => File.ReadAllBytes(f)))];
        var own = Path.Combine(folder, "sources");
        return ReadBoth(files,
        [
            .. Directory.Exists(own) ? Directory.GetFiles(own).Select(f => SourceMappingFile.Read(File.ReadAllBytes(f), Path.GetFileName(f), TestFolder.Dictionary)) : [],
            .. new[] { "annex-a.json", "ssd.json", "ssda903.json" }.Select(s => ExtractFixture.Source(s, TestFolder.Dictionary)),
        ]);
    }

    private static (string[] Before, string[] After, Dictionary<string, byte[]> Copy) ReadBoth(IReadOnlyList<InputFile> files, IReadOnlyList<SourceMapping> sources)
    {
        var copy = Copy(files, sources);
        var (before, after) = (Read(files, sources), Read([.. copy.Select(f => new InputFile(f.Key, () => f.Value))], sources));
        var values = after.Cases.Columns.Concat(after.Records.Values.SelectMany(t => t.Columns)).SelectMany(c => c.Values).ToHashSet(StringComparer.Ordinal);
        var pseudonyms = new Pseudonyms(Key);
        Assert.Equal(before.Records.Keys.Order(StringComparer.Ordinal), after.Records.Keys.Order(StringComparer.Ordinal));
        return (Lines(before, after, Renamed), Lines(after, after, (_, text) => text), copy);

        string Renamed(string attribute, string text)
        {
            var kind = string.Equals(attribute, "case_id", StringComparison.Ordinal) ? IdentifierKind.Child : CopyColumns.IdentifierOf(attribute);
            var pseudonym = text.Length == 0 ? "" : Encoding.ASCII.GetString(pseudonyms.Of(kind ?? IdentifierKind.Value, Encoding.UTF8.GetBytes(text)));
            return kind is not null || values.Contains(pseudonym) ? pseudonym : text;
        }
    }

    private static CaseExtract Read(IReadOnlyList<InputFile> files, IReadOnlyList<SourceMapping> sources) =>
        ExtractReader.Read(files, TestFolder.Dictionary, sources, new ExtractOptions(TakenOn: files.Any(f => f.Name == "extract.json") ? null : new LocalDate(2024, 3, 28)), CancellationToken.None);

    /// <summary>Cases and records in any order, with the attributes that the copy has; texts that the copy has no words for are dropped from it.</summary>
    private static string[] Lines(CaseExtract extract, CaseExtract copy, Func<string, string, string> renamed)
    {
        var cases = Enumerable.Range(0, extract.Cases.Count).Select(c =>
            FormattableString.Invariant($"cases {renamed("case_id", extract.Cases.Ids[c])} {extract.Cases.Born[c]} {extract.Cases.Ends[c]}{Values(extract.Cases.Columns, copy.Cases.Columns, c)}"));
        var records = extract.Records.Values.SelectMany(t => Enumerable.Range(0, extract.Cases.Count).SelectMany(c => Enumerable.Range(t.FirstRow[c], t.FirstRow[c + 1] - t.FirstRow[c]).Select(row =>
            FormattableString.Invariant($"{t.Kind} {renamed("case_id", extract.Cases.Ids[c])} {t.Starts[row]} {(t.IsPeriod ? t.Ends[row] : 0)}{Values(t.Columns, copy.Records[t.Kind].Columns, row)}"))));
        return [.. cases.Concat(records).Order(StringComparer.Ordinal)];

        string Values(IReadOnlyList<AttributeColumn> columns, IReadOnlyList<AttributeColumn> ofCopy, int row) => string.Concat(columns.Where(k => ofCopy.Any(o => o.Name == k.Name)).OrderBy(k => k.Name, StringComparer.Ordinal)
            .Select(k => $" {k.Name}={renamed(k.Name, k.ValueOf(row))}{(k.IsUnknown(row) ? "?" : "")}"));
    }

    private static Dictionary<string, byte[]> Copy(IReadOnlyList<InputFile> files, IReadOnlyList<SourceMapping> sources)
    {
        var streams = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        var policy = PrivacyPolicyFile.Read(File.ReadAllBytes(TestFolder.At("rules/privacy/policy.json")), "policy.json", TestFolder.Dictionary);
        var place = new CopyPlace(name => streams[name] = new MemoryStream(), name => new MemoryStream(streams[name].ToArray()));
        _ = new Pseudonymiser(TestFolder.Dictionary, policy, Key).Write(ExtractFiles.Open(files, CancellationToken.None), sources, new HashSet<string>(StringComparer.Ordinal), place, progress: null, CancellationToken.None);
        return streams.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
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
}
