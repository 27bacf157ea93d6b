using System.Security.Cryptography;
using System.Text;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>The secret from which pseudonyms are made: whoever has it can find out whom a pseudonym stands for.</summary>
public sealed class PseudonymKey
{
    private const int Length = 32;
    private readonly byte[] secret;

    private PseudonymKey(byte[] secret) => this.secret = secret;

    /// <summary>A new key of 256 random bits.</summary>
    public static PseudonymKey New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads the content of a key file; null if it is none.</summary>
    /// <param name="content">The file's bytes: lines that begin with <c>#</c>, and one with the key in base64.</param>
    public static PseudonymKey? Read(ReadOnlySpan<byte> content)
    {
        if (content.Length > 4096)
        {
            return null;
        }

        var lines = Encoding.UTF8.GetString(content).Split('\n').Select(l => l.Trim('\r', ' ', '\uFEFF')).Where(l => l.Length > 0 && l[0] != '#').ToArray();
        var bytes = new byte[Length];
        return lines is [var line] && Convert.TryFromBase64String(line, bytes, out var written) && written == Length ? new PseudonymKey(bytes) : null;
    }

    /// <summary>The content of a key file, with a line that says what it is.</summary>
    public byte[] Write() => Encoding.UTF8.GetBytes(
        "# Key for pseudonyms, made by compliance extract pseudonymise --new-key. Whoever has it can find out whom a pseudonym stands for: keep it to yourself and away from\n"
        + "# extracts. Keep it safe as well: without it, later extracts get other pseudonyms.\n"
        + Convert.ToBase64String(secret) + "\n");

    /// <summary>The keyed hash of a text.</summary>
    internal void Hash(ReadOnlySpan<byte> text, Span<byte> hash) => HMACSHA256.HashData(secret, text, hash);
}
