namespace ComplianceChecker.Extracts;

/// <summary>The check sum of files in zip archives (CRC-32), which .NET does not compare when it unpacks them.</summary>
internal static class CheckSum
{
    private static readonly uint[] OfByte = [.. Enumerable.Range(0, 256).Select(i => Shifted((uint)i))];

    /// <summary>The check sum of a content.</summary>
    public static uint Of(ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        foreach (var next in content)
        {
            sum = OfByte[(byte)(sum ^ next)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Shifted(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        }

        return value;
    }
}
