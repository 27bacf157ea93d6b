using System.Text;
using System.Text.Unicode;
using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Gives each identifier its pseudonym: the same for the same text and key, in whatever file, run or year.</summary>
/// <remarks>
/// A letter for the kind (of values VX, since codes of sources begin with V and a digit) and 16 letters and digits: the first 80 bits of HMAC-SHA-256 over the kind and the text, in base32. Texts are the same as when they are read:
/// without the blanks round them and without the case of letters. By chance two of a million texts share 80 bits once in two million million runs; that they never do is checked.
/// </remarks>
/// <param name="key">The key.</param>
/// <param name="hashedBytes">How many bytes of the hash count.</param>
internal sealed class Pseudonyms(PseudonymKey key, int hashedBytes = 10)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly string[] KindNames = Enum.GetNames<IdentifierKind>();

    private readonly (TextPool Texts, List<byte[]> Made)[] kinds = [.. KindNames.Select(_ => (new TextPool(), new List<byte[]> { Array.Empty<byte>() }))];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The pseudonym of a text.</summary>
    /// <param name="kind">Whose identifier it is.</param>
    /// <param name="text">The text, without blanks round it; a blank has none.</param>
    /// <exception cref="ExtractException">Two texts have the same pseudonym.</exception>
    public ReadOnlySpan<byte> Of(IdentifierKind kind, ReadOnlySpan<byte> text)
    {
        var (texts, made) = kinds[(int)kind];
        var number = texts.Add(text);
        if (number == made.Count)
        {
            made.Add(Make(kind, text));
        }

        return made[number];
    }

    private byte[] Make(IdentifierKind kind, ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[32];
        key.Hash([.. Encoding.UTF8.GetBytes(KindNames[(int)kind]), 0, .. Folded(text)], hash);
        var beginning = kind == IdentifierKind.Value ? "VX" : KindNames[(int)kind][..1];
        var pseudonym = string.Create(beginning.Length + (hashedBytes * 8 / 5), (beginning, hash: hash[..hashedBytes].ToArray()), static (letters, given) =>
        {
            given.beginning.CopyTo(letters);
            for (var i = given.beginning.Length; i < letters.Length; i++)
            {
                var bit = (i - given.beginning.Length) * 5;
                var pair = (given.hash[bit / 8] << 8) | (bit / 8 + 1 < given.hash.Length ? given.hash[(bit / 8) + 1] : 0);
                letters[i] = Letters[(pair >> (11 - (bit % 8))) & 31];
            }
        });
        return taken.Add(pseudonym)
            ? Encoding.ASCII.GetBytes(pseudonym)
            : throw new ExtractException([PrivacyMessages.SamePseudonym]);
    }

    private static byte[] Folded(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
        {
            return Encoding.UTF8.GetBytes(FoldedText.Of(Encoding.UTF8.GetString(text)));
        }

        // What is no UTF-8 is compared as it is, but for the letters A to Z.
        var folded = text.ToArray();
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = folded[i] is >= (byte)'a' and <= (byte)'z' ? (byte)(folded[i] - 32) : folded[i];
        }

        return folded;
    }
}
