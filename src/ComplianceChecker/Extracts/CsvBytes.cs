using System.Buffers;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace ComplianceChecker.Extracts;

/// <summary>What looking once over all bytes of a CSV file shows.</summary>
/// <remarks>The bytes pass through one buffer: a file of all of England is never held in memory whole.</remarks>
internal sealed class CsvBytes
{
    private const int PieceSize = 128 * 1024;

    private readonly byte[] start = new byte[4];
    private int returns;
    private int pairs;
    private int newLines;
    private byte last;

    private CsvBytes()
    {
    }

    /// <summary>How many bytes there are.</summary>
    public long Size { get; private set; }

    /// <summary>The first bytes, by which files of other programs are known; fewer than four where the file has no more.</summary>
    public ReadOnlySpan<byte> Start => start.AsSpan(0, (int)Math.Min(Size, start.Length));

    /// <summary>Whether there are quotes.</summary>
    public bool HasQuotes { get; private set; }

    /// <summary>Whether there are zeros, which no text has.</summary>
    public bool HasZeros { get; private set; }

    /// <summary>Whether all is UTF-8.</summary>
    public bool IsUtf8 { get; private set; } = true;

    /// <summary>Their SHA-256 in hexadecimal, lower case.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>No fewer rows than there can be: the lines but for the header.</summary>
    public int RowsAtMost => newLines + returns - pairs - (last is (byte)'\n' or (byte)'\r' ? 1 : 0);

    /// <summary>Looks over a stream to its end.</summary>
    public static CsvBytes Of(Stream stream)
    {
        var found = new CsvBytes();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            // A letter that the end of a piece cuts through is looked at with the next.
            var (cut, read) = (0, 0);
            while ((read = stream.Read(buffer, cut, PieceSize - cut)) > 0)
            {
                hash.AppendData(buffer, cut, read);
                found.Count(buffer.AsSpan(cut, read));
                var letters = buffer.AsSpan(0, cut + read);
                cut = CutAtEnd(letters);
                found.IsUtf8 = found.IsUtf8 && Utf8.IsValid(letters[..^cut]);
                letters[^cut..].CopyTo(buffer);
            }

            found.IsUtf8 &= cut == 0;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        found.Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        return found;
    }

    private void Count(ReadOnlySpan<byte> piece)
    {
        if (Size < start.Length)
        {
            piece[..(int)Math.Min(piece.Length, start.Length - Size)].CopyTo(start.AsSpan((int)Size));
        }

        // Most files have none of these: they are looked for at once, and one by one only from the first that is found.
        var first = piece.IndexOfAny((byte)'\r', (byte)'"', (byte)0);
        if (first >= 0)
        {
            var rest = piece[first..];
            HasQuotes |= rest.Contains((byte)'"');
            HasZeros |= rest.Contains((byte)0);
            returns += rest.Count((byte)'\r');
            pairs += rest.Count("\r\n"u8);
        }

        pairs += last == (byte)'\r' && piece[0] == (byte)'\n' ? 1 : 0;
        newLines += piece.Count((byte)'\n');
        last = piece[^1];
        Size += piece.Length;
    }

    /// <summary>How many bytes at the end are the beginning of a letter that goes on: none to three.</summary>
    private static int CutAtEnd(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var length = bytes[^back] switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, >= 0x80 => 0, _ => 1 };
            if (length > 0)
            {
                return length > back ? back : 0;
            }
        }

        return 0;
    }
}
