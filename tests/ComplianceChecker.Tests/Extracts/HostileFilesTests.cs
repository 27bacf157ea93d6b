using System.IO.Compression;
using System.Text;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>Files that are made to harm whoever reads them.</summary>
public sealed class HostileFilesTests
{
    private const string Laughs = """<!DOCTYPE a [<!ENTITY b "laugh"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>""";

    public static TheoryData<string, string, string> Parts => new()
    {
        { "<worksheet", Laughs + "<worksheet", "a sheet that declares entities" },
        { "<worksheet", "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><worksheet", "a sheet that names a file elsewhere" },
        { "<row r=\"2\"", "<row r=\"2000000000\"", "a row beyond any sheet's last" },
        { "<c r=\"B2\"", "<c r=\"ZZZZZZ2\"", "a column beyond any sheet's last" },
        { "<c r=\"B2\"", "<c r=\"ZZZZZZZZZZZZZZ2\"", "a column beyond any number" },
        { "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:XFD1048576\"/><sheetFormatPr/><cols><col min=\"1\" max=\"2000000000\" width=\"1\"/></cols>", "columns without end" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_workbook_that_would_fill_the_memory_or_never_end_is_read_or_refused_at_once(string part, string instead, string what)
    {
        var workbook = Changed(SheetText.ToWorkbook("# sheet cases\ncase_id|date_of_birth\nQzx91|@2005-03-31"), part, instead);
        var before = GC.GetAllocatedBytesForCurrentThread();
        string[] said;
        try
        {
            said = [.. Read("lists.xlsx", workbook)];
        }
        catch (ExtractException stop)
        {
            said = [.. stop.Messages];
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1L << 30, what);
        Assert.DoesNotContain(said, m => m.Contains("laugh", StringComparison.Ordinal) || m.Contains("Qzx9", StringComparison.Ordinal));
    }

    [Fact]
    public void A_return_that_declares_entities_is_refused()
    {
        var stop = Assert.Throws<ExtractException>(() => Read("return.xml", Encoding.UTF8.GetBytes(Laughs + "<EXPSSDA903><CHILD><HEADER><CHILDID>&e;</CHILDID></HEADER></CHILD></EXPSSDA903>")));
        Assert.Equal([ExtractMessages.Fill(ExtractMessages.NotXml, "return.xml", 1)], stop.Messages);
    }

    [Fact]
    public void A_zip_that_declares_less_than_it_holds_unpacks_to_no_more_than_it_declares()
    {
        // 64 MiB of blanks, said to be 100 bytes.
        var zip = Zip("cases.csv", new byte[64 << 20]);
        var size = BitConverter.GetBytes(64 << 20);
        for (var at = zip.AsSpan().IndexOf(size); at >= 0; at = zip.AsSpan().IndexOf(size))
        {
            BitConverter.GetBytes(100).CopyTo(zip, at);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ExtractException>(() => Read("lists.zip", zip));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 32L << 20);
    }

    [Theory]
    [InlineData("", 0u, "nothing")]
    [InlineData("123456789", 0xCBF43926u, "the example by which the sum is known")]
    public void The_check_sum_is_that_of_zip_archives(string content, uint sum, string reason) => Assert.True(CheckSum.Of(Encoding.ASCII.GetBytes(content)) == sum, reason);

    [Fact]
    public void A_zip_whose_content_was_changed_after_packing_is_refused_once_whatever_number_of_its_files_was()
    {
        // Stored without packing, so that only the check sum can tell: the year of birth becomes another.
        var made = new MemoryStream();
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var cases = to.CreateEntry("cases.csv", CompressionLevel.NoCompression).Open())
            {
                cases.Write("case_id,date_of_birth\nQzx91,2005-03-31\n"u8);
            }

            using var reviews = to.CreateEntry("reviews.csv", CompressionLevel.NoCompression).Open();
            reviews.Write("case_id,date\nQzx91,2015-03-31\n"u8);
        }

        var zip = made.ToArray();
        zip[zip.AsSpan().IndexOf("2005-03"u8) + 3] = (byte)'6';
        zip[zip.AsSpan().IndexOf("2015-03"u8) + 3] = (byte)'6';
        var stop = Assert.Throws<ExtractException>(() => Read("lists.zip", zip));
        Assert.Equal([ExtractMessages.Fill(ExtractMessages.NotArchive, "lists.zip")], stop.Messages);
    }

    private static IEnumerable<string> Read(string name, byte[] content) =>
        ExtractReader.Read([new InputFile(name, () => content)], TestFolder.Dictionary, [ExtractFixture.Ssda903(TestFolder.Dictionary)], new ExtractOptions(), CancellationToken.None).Findings.Select(f => f.Problem);

    private static byte[] Changed(byte[] workbook, string part, string instead)
    {
        var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(to.CreateEntry(entry.FullName).Open());
                writer.Write(reader.ReadToEnd().Replace(part, instead, StringComparison.Ordinal));
            }
        }

        return made.ToArray();
    }

    private static byte[] Zip(string name, byte[] content)
    {
        var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return made.ToArray();
    }
}
