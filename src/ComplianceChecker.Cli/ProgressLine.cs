using System.Diagnostics;
using System.Globalization;

namespace ComplianceChecker.Cli;

/// <summary>Tells on standard error how far long work has come; only on a screen, and only after a second.</summary>
internal sealed class ProgressLine(Surroundings surroundings, int total) : IProgress<int>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly Lock writing = new();
    private TimeSpan last;
    private int width;

    /// <inheritdoc/>
    public void Report(int value)
    {
        if (!surroundings.IsErrorScreen)
        {
            return;
        }

        lock (writing)
        {
            var elapsed = Stopwatch.GetElapsedTime(started);
            if (elapsed < Patience || elapsed - last < Pause)
            {
                return;
            }

            last = elapsed;
            var text = string.Create(CultureInfo.InvariantCulture, $"{value:N0} of {total:N0} cases");
            width = Math.Max(width, text.Length);
            surroundings.Error.Write("\r" + text.PadRight(width));
        }
    }

    /// <summary>Takes the line away again.</summary>
    public void Dispose()
    {
        if (width > 0)
        {
            surroundings.Error.Write("\r" + new string(' ', width) + "\r");
        }
    }
}
