using System.Diagnostics;

namespace ComplianceChecker.Benchmarks;

/// <summary>What a part of the work took.</summary>
/// <param name="Name">The part.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="ProcessorMilliseconds">How much of a processor's time it took, of all threads together.</param>
/// <param name="Bytes">How much memory it asked for, of all threads together.</param>
/// <param name="Collections">How often memory was collected meanwhile.</param>
internal sealed record Part(string Name, double Milliseconds, double ProcessorMilliseconds, long Bytes, int Collections)
{
    /// <summary>Does a part and says what it took.</summary>
    public static Part Of(string name, Action part)
    {
        var collections = GC.CollectionCount(0);
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        part();
        var taken = clock.Elapsed.TotalMilliseconds;
        var used = Environment.CpuUsage.TotalTime - processor;
        return new Part(name, taken, used.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes, GC.CollectionCount(0) - collections);
    }

    /// <summary>The least that the parts of several runs took: what other programs on the machine took is in the others.</summary>
    public static Part LeastOf(IEnumerable<Part> runs)
    {
        Part[] all = [.. runs];
        return new Part(all[0].Name, all.Min(p => p.Milliseconds), all.Min(p => p.ProcessorMilliseconds), all.Min(p => p.Bytes), all.Min(p => p.Collections));
    }
}
