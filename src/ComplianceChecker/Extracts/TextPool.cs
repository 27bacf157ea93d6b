using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Gives each distinct text a number, without making a string: an open-addressing table over UTF-8 bytes.</summary>
/// <remarks>
/// Letters A to Z count as a to z, and other letters are the same whatever their case: each spelling that the table has not met is folded once and then found as
/// it is. Number 0 is the empty text; the others are given in the order in which texts are first met. Of several spellings of a text the ordinally smallest is
/// kept, its letters composed (NFC), so that it does not depend on the order of rows.
/// </remarks>
/// <param name="expected">How many distinct texts there may be, so that the table need not grow; more are no harm.</param>
internal sealed class TextPool(int expected = 0)
{
    private Spelling[] spellings = new Spelling[expected + 32];
    private int spelt = 1;
    private int[] kept = new int[expected + 32];
    private int count = 1;
    private byte[] bytes = new byte[256];
    private int used;
    private int[] slots = new int[BitOperations.RoundUpToPowerOf2((uint)((expected + 32) * 2))];
    private int last;
    private Dictionary<string, int>? folded;

    /// <summary>How many distinct texts there are, the empty one included.</summary>
    public int Count => count;

    /// <summary>The number of a text, which is added if it is new.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        if (text.SequenceEqual(BytesAt(last)))
        {
            return spellings[last].Code;
        }

        var hash = HashOf(text);
        last = Seek(text, hash, out var slot);
        if (last == 0)
        {
            last = IsPlain(text) ? AddSpelling(text, hash, slot, NewCode(), isComposed: true) : AddFolded(text, hash);
        }
        else if (spellings[last].IsComposed)
        {
            KeepSmaller(text, last);
        }
        else if (!text.SequenceEqual(BytesAt(last)))
        {
            KeepComposed(text, spellings[last].Code);
        }

        return spellings[last].Code;
    }

    /// <summary>The number of a text, or -1 if it is not there.</summary>
    /// <remarks>Changes nothing: several threads may look up at once.</remarks>
    public int Find(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var found = Seek(text, HashOf(text), out _);
        return found != 0 ? spellings[found].Code
            : folded is not null && !IsPlain(text) && folded.TryGetValue(FoldedText.Of(Encoding.UTF8.GetString(text)), out var code) ? code
            : -1;
    }

    /// <summary>The kept spelling.</summary>
    public string TextOf(int code) => Encoding.UTF8.GetString(BytesOf(code));

    /// <summary>The bytes of the kept spelling.</summary>
    public ReadOnlySpan<byte> BytesOf(int code) => BytesAt(kept[code]);

    private ReadOnlySpan<byte> BytesAt(int spelling) => bytes.AsSpan(spellings[spelling].Start, spellings[spelling].Length);

    /// <summary>Whether there is nothing to fold but A to Z. What is no UTF-8 is left as it is, or different letters would become one.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> text) => Ascii.IsValid(text) || !Utf8.IsValid(text);

    /// <summary>Adds a spelling with letters beyond A to Z, of a text that may be known in another.</summary>
    private int AddFolded(ReadOnlySpan<byte> text, int hash)
    {
        folded ??= new Dictionary<string, int>(StringComparer.Ordinal);
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(folded, FoldedText.Of(Encoding.UTF8.GetString(text)), out var isKnown);
        if (!isKnown)
        {
            code = NewCode();
        }

        KeepComposed(text, code);
        var found = Seek(text, hash, out var slot);
        return found != 0 ? found : AddSpelling(text, hash, slot, code, isComposed: false);
    }

    private void KeepComposed(ReadOnlySpan<byte> text, int code)
    {
        var composed = Encoding.UTF8.GetBytes(ComposedLetters.Of(Encoding.UTF8.GetString(text)));
        var hash = HashOf(composed);
        var found = Seek(composed, hash, out var slot);
        KeepSmaller(composed, found != 0 ? found : AddSpelling(composed, hash, slot, code, isComposed: true));
    }

    /// <summary>Of a spelling's forms keeps the smallest, and of a text's spellings.</summary>
    private void KeepSmaller(ReadOnlySpan<byte> text, int spelling)
    {
        if (text.SequenceCompareTo(BytesAt(spelling)) < 0)
        {
            // Same length: only the case of letters A to Z can differ.
            text.CopyTo(bytes.AsSpan(spellings[spelling].Start));
        }

        ref var best = ref kept[spellings[spelling].Code];
        if (best != spelling && (best == 0 || BytesAt(spelling).SequenceCompareTo(BytesAt(best)) < 0))
        {
            best = spelling;
        }
    }

    private int NewCode()
    {
        if (count == kept.Length)
        {
            Array.Resize(ref kept, count * 2);
        }

        return count++;
    }

    private int AddSpelling(ReadOnlySpan<byte> text, int hash, int slot, int code, bool isComposed)
    {
        if (used + text.Length > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + text.Length));
        }

        text.CopyTo(bytes.AsSpan(used));
        if (spelt == spellings.Length)
        {
            Array.Resize(ref spellings, spelt * 2);
        }

        var spelling = spelt++;
        spellings[spelling] = new Spelling(used, text.Length, hash, code, isComposed);
        used += text.Length;
        slots[slot] = spelling;
        if (kept[code] == 0)
        {
            kept[code] = spelling;
        }

        if (spelt * 2 > slots.Length)
        {
            Grow();
        }

        return spelling;
    }

    private int Seek(ReadOnlySpan<byte> text, int hash, out int slot)
    {
        var mask = slots.Length - 1;
        for (slot = hash & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var spelling = slots[slot];
            if (spellings[spelling].Hash == hash && SameText(text, BytesAt(spelling)))
            {
                return spelling;
            }
        }

        return 0;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var spelling = 1; spelling < spelt; spelling++)
        {
            var slot = spellings[spelling].Hash & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = spelling;
        }
    }

    private static bool SameText(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        if (a.SequenceEqual(b))
        {
            return true;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (Fold(a[i]) != Fold(b[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static byte Fold(byte b) => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | 0x20) : b;

    /// <summary>A hash in which the case of letters does not count; eight bytes at a time.</summary>
    private static int HashOf(ReadOnlySpan<byte> text)
    {
        const ulong letterBit = 0x2020202020202020UL;
        var hash = (ulong)text.Length * 0x9E3779B97F4A7C15UL;
        while (text.Length >= 8)
        {
            hash = Mix(hash ^ (MemoryMarshal.Read<ulong>(text) | letterBit));
            text = text[8..];
        }

        var tail = 0UL;
        foreach (var b in text)
        {
            tail = (tail << 8) | (uint)(b | 0x20);
        }

        return (int)(Mix(hash ^ tail) & int.MaxValue);
    }

    private static ulong Mix(ulong value)
    {
        value *= 0xD6E8FEB86659FD93UL;
        return value ^ (value >> 32);
    }

    /// <summary>A spelling of a text, as the table finds it.</summary>
    private readonly record struct Spelling(int Start, int Length, int Hash, int Code, bool IsComposed);
}
