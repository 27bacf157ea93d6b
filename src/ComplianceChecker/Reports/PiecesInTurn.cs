using System.Collections.Concurrent;

namespace ComplianceChecker.Reports;

/// <summary>Makes the pieces of a long file several at once, and writes them in their order.</summary>
/// <remarks>While one thread writes, another makes the next piece. Each thread uses one buffer again and again, so memory does not grow with the file.</remarks>
internal static class PiecesInTurn
{
    /// <summary>Writes all pieces.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="makerOfThread">Gives each thread its own maker of pieces.</param>
    /// <param name="make">Makes a piece; its bytes are written before the maker is asked for another.</param>
    /// <param name="stream">Receives them.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static void Write<TMaker>(int count, Func<TMaker> makerOfThread, Func<TMaker, int, ReadOnlyMemory<byte>> make, Stream stream, CancellationToken cancellation)
        where TMaker : IDisposable
    {
        var gate = new object();

        // Threads come and go, and each takes over the maker of one that has gone.
        var idle = new ConcurrentBag<TMaker>();
        var turn = 0;
        var hasFailed = false;
        try
        {
            // Pieces are handed out one by one in order, so whoever holds the piece whose turn it is is at work on it.
            _ = Parallel.ForEach(
                Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { CancellationToken = cancellation },
                () => idle.TryTake(out var maker) ? maker : makerOfThread(),
                (piece, _, maker) =>
                {
                    var done = false;
                    try
                    {
                        var bytes = make(maker, piece);
                        lock (gate)
                        {
                            while (turn != piece && !hasFailed)
                            {
                                Monitor.Wait(gate);
                            }
                        }

                        // Only the piece whose turn it is gets here.
                        if (!hasFailed)
                        {
                            stream.Write(bytes.Span);
                        }

                        done = true;
                    }
                    finally
                    {
                        lock (gate)
                        {
                            turn++;
                            hasFailed |= !done;
                            Monitor.PulseAll(gate);
                        }
                    }

                    return maker;
                },
                idle.Add);
        }
        catch (AggregateException e) when (e.InnerExceptions.Count > 0)
        {
            // What went wrong first is what a person is told.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
        finally
        {
            foreach (var maker in idle)
            {
                maker.Dispose();
            }
        }
    }
}
