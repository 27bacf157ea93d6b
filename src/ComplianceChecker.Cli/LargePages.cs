using System.Globalization;
using System.Runtime.InteropServices;

namespace ComplianceChecker.Cli;

/// <summary>Asks Linux to give the heap its memory in pages of 2 MB.</summary>
/// <remarks>
/// A report of England fills 200 MB of fresh memory, and each page of 4 KB costs a trap: on a virtual machine a quarter of the whole time. Linux gives large pages to who asks,
/// but only where a stretch of 2 MB can be used as a whole, and the runtime opens its heap up in smaller steps. So the part of its range that a run needs is opened at once.
/// Nothing is written there, what is never used takes no memory, and whatever Linux refuses leaves things as they were.
/// </remarks>
internal static class LargePages
{
    private const string Setting = "/sys/kernel/mm/transparent_hugepage/enabled";
    private const string Map = "/proc/self/maps";

    /// <summary>How much of the heap is asked for, in bytes; more than that grows as it would.</summary>
    private const long Most = 1L << 30;

    /// <summary>The runtime keeps a range of at least this many bytes for its heap, unless little memory is there; no other mapping is as large.</summary>
    private const long LeastRange = 8L << 30;

    private const int ReadAndWrite = 1 | 2;
    private const int InLargePages = 14;

    // The runtime leaves out of a crash dump what it has not opened up; memory that differs in that cannot share a page.
    private const int InDumps = 17;

    /// <summary>Asks, on Linux; does nothing elsewhere. Another thread does it, since it takes 10 ms, and only one processor is at work when a program starts.</summary>
    public static void AskFor()
    {
        if (OperatingSystem.IsLinux() && Environment.Is64BitProcess)
        {
            new Thread(Ask) { IsBackground = true }.Start();
        }
    }

    private static void Ask()
    {
        try
        {
            var choice = File.ReadAllText(Setting);
            if (!choice.Contains("[never]", StringComparison.Ordinal) && HeapRange(AddressInHeap()) is (var start, > 0) range)
            {
                var length = (nint)range.Length;
                if (Protect(start, length, ReadAndWrite) == 0)
                {
                    _ = Advise(start, length, InDumps);
                    _ = Advise(start, length, InLargePages);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DllNotFoundException or EntryPointNotFoundException or FormatException)
        {
            // A system without these files or calls has no large pages to give.
        }
    }

    private static nint AddressInHeap() => Marshal.UnsafeAddrOfPinnedArrayElement(GC.AllocateUninitializedArray<byte>(1, pinned: true), 0);

    /// <summary>The part of the heap's range that lies after an address in it: mappings that follow each other without a gap, up to the one that is kept for growth.</summary>
    private static (nint Start, long Length) HeapRange(nint inHeap)
    {
        nint start = 0, end = 0;
        foreach (var line in File.ReadLines(Map))
        {
            var (dash, space) = (line.IndexOf('-', StringComparison.Ordinal), line.IndexOf(' ', StringComparison.Ordinal));
            var from = nint.Parse(line.AsSpan(0, dash), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            var to = nint.Parse(line.AsSpan(dash + 1, space - dash - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (to <= inHeap)
            {
                continue;
            }

            if (start == 0)
            {
                (start, end) = (from, from);
            }

            if (from != end)
            {
                break;
            }

            end = to;
            if (to - from >= LeastRange)
            {
                return (start, Math.Min(from - start + Most, to - start));
            }
        }

        return (0, 0);
    }

    [DllImport("libc", EntryPoint = "mprotect")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Protect(nint start, nint length, int access);

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint start, nint length, int advice);
}
