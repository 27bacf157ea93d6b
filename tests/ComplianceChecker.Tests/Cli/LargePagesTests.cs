using System.Runtime.InteropServices;
using ComplianceChecker.Cli;

namespace ComplianceChecker.Tests.Cli;

public sealed class LargePagesTests
{
    private const string OfferedHere = "/sys/kernel/mm/transparent_hugepage/enabled";

    [Fact]
    public void The_heap_asks_for_large_pages_where_linux_offers_them()
    {
        LargePages.AskFor();

        // What is allocated from now on is used as any other memory.
        var large = new byte[64 << 20];
        Array.Fill(large, (byte)7);
        Assert.All(Enumerable.Range(0, 64), i => Assert.Equal(7, large[i << 20]));
        if (File.Exists(OfferedHere) && !File.ReadAllText(OfferedHere).Contains("[never]", StringComparison.Ordinal) && HasLargeRange())
        {
            Assert.Contains(HeapFlags(large), f => string.Equals(f, "hg", StringComparison.Ordinal));
        }
    }

    /// <summary>Where little memory is there, the runtime keeps a small range for its heap, and nothing is asked.</summary>
    private static bool HasLargeRange() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >= 8L << 30;

    private static string[] HeapFlags(byte[] inHeap)
    {
        var pin = GCHandle.Alloc(inHeap, GCHandleType.Pinned);
        try
        {
            var address = pin.AddrOfPinnedObject() + (32 << 20);
            var isIn = false;
            foreach (var line in File.ReadLines("/proc/self/smaps"))
            {
                if (line.Split(' ')[0].Split('-') is [var from, var to] && nint.TryParse(from, System.Globalization.NumberStyles.HexNumber, null, out var start) && nint.TryParse(to, System.Globalization.NumberStyles.HexNumber, null, out var end))
                {
                    isIn = start <= address && address < end;
                }
                else if (isIn && line.StartsWith("VmFlags:", StringComparison.Ordinal))
                {
                    return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                }
            }

            return [];
        }
        finally
        {
            pin.Free();
        }
    }
}
