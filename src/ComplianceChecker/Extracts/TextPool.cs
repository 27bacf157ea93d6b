using System.Runtime.InteropServices;
using System.Text;

namespace ComplianceChecker.Extracts;

/// <summary>Gives each distinct text a number, without making a string: an open-addressing table over UTF-8 bytes.</summary>
/// <remarks>
/// Letters A to Z count as a to z. Number 0 is the empty text; the others are given in the order in which texts are first met. Of several
/// spellings of a text the ordinally smallest is kept, so that it does not depend on the order of rows.
/// </remarks>
internal sealed class TextPool
{
    private (int Start, int Length, int Hash)[] entries = new (int, int, int)[32];
    private int count = 1;
    private byte[] bytes = new byte[256];
    private int used;
    private int[] slots = new int[64];
    private int last;

    /// <summary>How many distinct texts there are, the empty one included.</summary>
    public int Count => count;

    /// <summary>The number of a text, which is added if it is new.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        if (text.SequenceEqual(BytesOf(last)))
        {
            return last;
        }

        var hash = HashOf(text);
        var code = Seek(text, hash, out var slot);
        if (code == 0)
        {
            code = AddNew(text, hash, slot);
        }
        else if (text.SequenceCompareTo(BytesOf(code)) < 0)
        {
            // Same length: only the case of letters can differ.
            text.CopyTo(bytes.AsSpan(entries[code].Start));
        }

        last = code;
        return code;
    }

    /// <summary>The number of a text, or -1 if it is not there.</summary>
    /// <remarks>Changes nothing: several threads may look up at once.</remarks>
    public int Find(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var code = Seek(text, HashOf(text), out _);
        return code == 0 ? -1 : code;
    }

    /// <summary>The kept spelling.</summary>
    public string TextOf(int code) => Encoding.UTF8.GetString(BytesOf(code));

    /// <summary>The bytes of the kept spelling.</summary>
    public ReadOnlySpan<byte> BytesOf(int code)
    {
        ref readonly var entry = ref entries[code];
        return bytes.AsSpan(entry.Start, entry.Length);
    }

    private int Seek(ReadOnlySpan<byte> text, int hash, out int slot)
    {
        var mask = slots.Length - 1;
        for (slot = hash & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var code = slots[slot];
            if (entries[code].Hash == hash && SameText(text, BytesOf(code)))
            {
                return code;
            }
        }

        return 0;
    }

    private int AddNew(ReadOnlySpan<byte> text, int hash, int slot)
    {
        if (used + text.Length > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + text.Length));
        }

        text.CopyTo(bytes.AsSpan(used));
        if (count == entries.Length)
        {
            Array.Resize(ref entries, count * 2);
        }

        var code = count++;
        entries[code] = (used, text.Length, hash);
        used += text.Length;
        slots[slot] = code;
        if (count * 2 > slots.Length)
        {
            Grow();
        }

        return code;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var code = 1; code < count; code++)
        {
            var slot = entries[code].Hash & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = code;
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
}
