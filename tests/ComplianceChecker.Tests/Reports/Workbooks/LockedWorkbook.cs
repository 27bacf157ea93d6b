using System.Text;

namespace ComplianceChecker.Tests.Reports.Workbooks;

/// <summary>A workbook as Excel saves it with a password: a compound file of two streams, how it is encrypted and what is encrypted ([MS-CFB], [MS-OFFCRYPTO] 2.3.2). No password opens this one.</summary>
internal static class LockedWorkbook
{
    private const int Sector = 512;
    private const int StreamSectors = 8;
    private const uint EndOfChain = 0xFFFFFFFE, Free = 0xFFFFFFFF, TableSector = 0xFFFFFFFD;

    public static byte[] Make()
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file, Encoding.Unicode);
        Header(writer);

        // Sector 0 says which sector follows which: 1 is the directory, 2 to 9 and 10 to 17 the streams.
        uint[] next = [TableSector, EndOfChain, .. Chain(2), .. Chain(2 + StreamSectors)];
        Array.ForEach([.. next, .. Enumerable.Repeat(Free, (Sector / 4) - next.Length)], writer.Write);
        Entry(writer, "Root Entry", kind: 5, right: Free, child: 1, start: EndOfChain, size: 0);
        Entry(writer, "EncryptionInfo", kind: 2, right: 2, child: Free, start: 2, size: StreamSectors * Sector);
        Entry(writer, "EncryptedPackage", kind: 2, right: Free, child: Free, start: 2 + StreamSectors, size: StreamSectors * Sector);
        writer.Write(new byte[128]);
        writer.Write(Padded(EncryptionInfo()));
        writer.Write(Padded(BitConverter.GetBytes(4000L)));
        writer.Flush();
        return file.ToArray();
    }

    private static IEnumerable<uint> Chain(int first) => [.. Enumerable.Range(first + 1, StreamSectors - 1).Select(i => (uint)i), EndOfChain];

    private static byte[] Padded(byte[] content) => [.. content, .. new byte[(StreamSectors * Sector) - content.Length]];

    private static void Header(BinaryWriter writer)
    {
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        writer.Write(new byte[16]);
        Array.ForEach<ushort>([0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0], writer.Write);
        Array.ForEach<uint>([0, 1, 1, 0, 4096, EndOfChain, 0, EndOfChain, 0, 0], writer.Write);
        Array.ForEach([.. Enumerable.Repeat(Free, 108)], writer.Write);
    }

    private static void Entry(BinaryWriter writer, string name, byte kind, uint right, uint child, uint start, int size)
    {
        var letters = new byte[64];
        Encoding.Unicode.GetBytes(name).CopyTo(letters, 0);
        writer.Write(letters);
        writer.Write((ushort)((name.Length + 1) * 2));
        writer.Write(kind);
        writer.Write((byte)1);
        Array.ForEach([Free, right, child], writer.Write);
        writer.Write(new byte[36]);
        writer.Write(start);
        writer.Write((long)size);
    }

    private static byte[] EncryptionInfo()
    {
        using var info = new MemoryStream();
        using var writer = new BinaryWriter(info, Encoding.Unicode);
        var provider = Encoding.Unicode.GetBytes("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
        Array.ForEach<ushort>([4, 2], writer.Write);

        // AES with 128 bits, SHA-1.
        Array.ForEach<uint>([0x24, (uint)(32 + provider.Length), 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0], writer.Write);
        writer.Write(provider);
        writer.Write(16u);
        writer.Write([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
        writer.Write(20u);
        writer.Write([.. Enumerable.Range(33, 32).Select(i => (byte)i)]);
        writer.Flush();
        return info.ToArray();
    }
}
