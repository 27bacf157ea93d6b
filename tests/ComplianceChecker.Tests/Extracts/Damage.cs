using System.IO.Compression;
using System.Text;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>Damages a file as disks, mail programs and editors do, and as somebody would who means harm.</summary>
internal static class Damage
{
    private static readonly byte[] Telling = [.. ",;\t\"'\n\r\0<>&/{}[]:*0-"u8, 0x80, 0xA0, 0xC3, 0xE2, 0xEF, 0xFE, 0xFF];

    private static readonly string[] Words =
    [
        "\"\"\"", "\r\n\r\n", "31/02/2018", "9999999999999999999999", "-1e400", "0000-00-00", "9999-12-31T99:99", "\u00a0", "\ufeff", "\u2028", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#0;", "<![CDATA[", "]]>",
        "<CHILD><HEADER>", "</CHILD>", "<?xml version=\"1.0\" encoding=\"utf-32\"?>", "PK\u0003\u0004", "PK\u0001\u0002", "null", "{\"a\":", "[[[[[[[[", "\\u0000", "\\ud800", "//", "/*", "../",
    ];

    /// <summary>A damaged copy; of a zip, and so of a workbook, every other time one with a damaged file in it.</summary>
    /// <param name="content">The file.</param>
    /// <param name="other">A file of which pieces may get into it.</param>
    /// <param name="dice">What decides; the same dice damage the same way.</param>
    public static byte[] Of(byte[] content, byte[] other, Random dice)
    {
        if (content.AsSpan().StartsWith("PK"u8) && dice.Next(2) == 0)
        {
            return Within(content, other, dice);
        }

        var damaged = content.ToList();
        for (var times = dice.Next(1, 5); times > 0; times--)
        {
            Once(damaged, other, dice);
        }

        return dice.Next(12) == 0 ? Encoded(damaged, dice) : [.. damaged];
    }

    private static byte[] Within(byte[] zip, byte[] other, Random dice)
    {
        var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            var at = dice.Next(from.Entries.Count);
            foreach (var (i, entry) in from.Entries.Index())
            {
                var content = new byte[entry.Length];
                using var read = entry.Open();
                read.ReadExactly(content);
                using var written = to.CreateEntry(entry.FullName).Open();
                written.Write(i == at ? Of(content, other, dice) : content);
            }
        }

        return made.ToArray();
    }

    private static void Once(List<byte> bytes, byte[] other, Random dice)
    {
        if (bytes.Count == 0)
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(Words[dice.Next(Words.Length)]));
            return;
        }

        var at = dice.Next(bytes.Count);
        var length = Math.Min(dice.Next(1, dice.Next(2, 400)), bytes.Count - at);
        switch (dice.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << dice.Next(8));
                break;
            case 1:
                bytes[at] = Telling[dice.Next(Telling.Length)];
                break;
            case 2:
                bytes.Insert(at, Telling[dice.Next(Telling.Length)]);
                break;
            case 3:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Words[dice.Next(Words.Length)]));
                break;
            case 4:
                bytes.RemoveRange(at, length);
                break;
            case 5:
                bytes.RemoveRange(at, dice.Next(4) == 0 ? bytes.Count - at : length);
                break;
            case 6:
                bytes.InsertRange(dice.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 7:
                var from = dice.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(length, other.Length - from)));
                break;
            default:
                var second = dice.Next(bytes.Count);
                (bytes[at], bytes[second]) = (bytes[second], bytes[at]);
                break;
        }
    }

    /// <summary>The file as if it were text that was saved in another encoding.</summary>
    private static byte[] Encoded(List<byte> bytes, Random dice)
    {
        var text = Encoding.UTF8.GetString([.. bytes]);
        Encoding encoding = dice.Next(5) switch
        {
            0 => Encoding.Unicode,
            1 => Encoding.BigEndianUnicode,
            2 => Encoding.UTF32,
            3 => Encoding.Latin1,
            _ => Encoding.UTF8,
        };
        return dice.Next(4) == 0 ? encoding.GetBytes(text) : [.. encoding.Preamble, .. encoding.GetBytes(text)];
    }
}
