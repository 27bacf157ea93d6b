using System.Security.Cryptography;
using System.Text;
using ComplianceChecker.Extracts;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Tests.Extracts.Privacy;

public sealed class PseudonymsTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly PseudonymKey Key = PseudonymKey.Read(Encoding.UTF8.GetBytes("# a key\n" + Convert.ToBase64String(Secret) + "\n"))!;

    [Fact]
    public void A_pseudonym_is_the_first_80_bits_of_the_keyed_hash_of_kind_and_text()
    {
        var hash = HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes("Child\0A0123"));
        var bits = string.Concat(hash.Take(10).Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        var expected = "C" + string.Concat(Enumerable.Range(0, 16).Select(i => Letters[Convert.ToInt32(bits.Substring(i * 5, 5), 2)]));
        Assert.Equal(expected, Of(new Pseudonyms(Key), IdentifierKind.Child, "A0123"));
    }

    [Theory]
    [InlineData("A0123", "a0123", "letters in either case are one id for the reader")]
    [InlineData("Zoë", "ZOE\u0308", "an accent that stands by itself is the same letter")]
    public void Spellings_that_are_read_as_one_have_one_pseudonym(string one, string other, string why) =>
        Assert.True(string.Equals(Of(new Pseudonyms(Key), IdentifierKind.Worker, one), Of(new Pseudonyms(Key), IdentifierKind.Worker, other), StringComparison.Ordinal), why);

    [Fact]
    public void Kinds_and_keys_have_pseudonyms_of_their_own()
    {
        var other = PseudonymKey.New();
        Assert.NotEqual(Of(new Pseudonyms(Key), IdentifierKind.Child, "A0123")[1..], Of(new Pseudonyms(Key), IdentifierKind.Worker, "A0123")[1..]);
        Assert.NotEqual(Of(new Pseudonyms(Key), IdentifierKind.Child, "A0123"), Of(new Pseudonyms(other), IdentifierKind.Child, "A0123"));
        Assert.NotEqual(Of(new Pseudonyms(Key), IdentifierKind.Child, "A0123"), Of(new Pseudonyms(Key), IdentifierKind.Child, "A0124"));
    }

    [Fact]
    public void Two_hundred_thousand_children_have_as_many_pseudonyms()
    {
        var pseudonyms = new Pseudonyms(Key);
        Assert.Equal(200_000, Enumerable.Range(0, 200_000).Select(i => Of(pseudonyms, IdentifierKind.Child, FormattableString.Invariant($"{i:D6}"))).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Two_persons_are_never_taken_for_one()
    {
        // One letter of 32 is all there is: the 33rd child at the latest has one that is taken.
        var pseudonyms = new Pseudonyms(Key, hashedBytes: 1);
        var stop = Assert.Throws<ExtractException>(() => Enumerable.Range(0, 33).Select(i => Of(pseudonyms, IdentifierKind.Child, FormattableString.Invariant($"{i:D6}"))).ToArray());
        Assert.Equal(["Two different identifiers have the same pseudonym, so the copy would take two persons for one. Nothing was written. Make another key with --new-key."], stop.Messages);
    }

    [Fact]
    public void A_key_is_read_as_it_was_written()
    {
        var key = PseudonymKey.New();
        var text = key.Write();
        Assert.StartsWith("# Key for pseudonyms", Encoding.UTF8.GetString(text), StringComparison.Ordinal);
        Assert.Equal(text, PseudonymKey.Read(text)!.Write());
        Assert.NotEqual(text, PseudonymKey.New().Write());
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("# only what it is\n", "no key")]
    [InlineData("AAECAwQFBgcICQoLDA0ODw==\n", "16 bytes")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIj\n", "36 bytes")]
    [InlineData("secret\n", "no base64")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n", "two keys")]
    public void What_is_no_key_is_not_read(string content, string why) =>
        Assert.True(PseudonymKey.Read(Encoding.UTF8.GetBytes(content)) is null, why);

    private static string Of(Pseudonyms pseudonyms, IdentifierKind kind, string text) => Encoding.ASCII.GetString(pseudonyms.Of(kind, Encoding.UTF8.GetBytes(text)));
}
