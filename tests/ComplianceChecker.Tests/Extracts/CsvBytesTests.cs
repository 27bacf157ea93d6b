using System.Security.Cryptography;
using System.Text;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Tests.Extracts;

public class CsvBytesTests
{
    /// <summary>Pieces of a size, so that what spans two of them is met at every place.</summary>
    private sealed class Piecemeal(byte[] content, int size) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));
    }

    [Theory]
    [InlineData("case_id,date\nC1,2016-03-31\nC2,2016-04-01\n", 2, "line feeds")]
    [InlineData("case_id,date\r\nC1,2016-03-31\r\nC2,2016-04-01", 2, "returns and line feeds, none at the end")]
    [InlineData("case_id,date\rC1,2016-03-31\r", 1, "returns alone")]
    [InlineData("naïve,€,😀\n\"Ångström\",ok,😀\n", 1, "letters of two, three and four bytes")]
    [InlineData("", 0, "nothing")]
    public void What_is_found_does_not_depend_on_where_pieces_end(string text, int rows, string because)
    {
        var content = Encoding.UTF8.GetBytes(text);
        for (var size = 1; size <= content.Length + 1; size++)
        {
            using var stream = new Piecemeal(content, size);
            var found = CsvBytes.Of(stream);

            Assert.True(rows == found.RowsAtMost, because);
            Assert.True(found.IsUtf8, because);
            Assert.Equal(text.Contains('"'), found.HasQuotes);
            Assert.False(found.HasZeros);
            Assert.Equal(content.Length, found.Size);
            Assert.Equal(content.Take(4), found.Start.ToArray());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), found.Sha256);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x41, 0xE9, 0x41 }, "Windows-1252 in the middle")]
    [InlineData(new byte[] { 0x41, 0x41, 0xE9 }, "Windows-1252 at the end")]
    [InlineData(new byte[] { 0x41, 0xF0, 0x9F, 0x98 }, "a letter cut off by the end")]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x41 }, "the middle of letters alone")]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x80, 0x80 }, "a byte too many")]
    public void What_is_not_UTF_8_is_told_wherever_pieces_end(byte[] content, string because)
    {
        for (var size = 1; size <= content.Length + 1; size++)
        {
            using var stream = new Piecemeal(content, size);
            Assert.False(CsvBytes.Of(stream).IsUtf8, because);
        }
    }

    [Fact]
    public void Zeros_are_told()
    {
        using var stream = new MemoryStream([0x41, 0x00, 0x42]);
        Assert.True(CsvBytes.Of(stream).HasZeros);
    }

    [Fact]
    public void A_file_that_cannot_be_read_to_its_end_stops_the_reading_with_its_name()
    {
        using var stream = new ExtractStream(new Failing(), "visits.csv");

        var stop = Assert.Throws<ExtractException>(() => CsvBytes.Of(stream));
        Assert.Contains("visits.csv", Assert.Single(stop.Messages), StringComparison.Ordinal);
    }

    private sealed class Failing : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("the network name is no longer available");
    }
}
