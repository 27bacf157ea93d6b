using System.Globalization;

namespace ComplianceChecker.Cli;

/// <summary>Tells on standard error what long work is at; only on a screen, and only after a second.</summary>
internal sealed class ProgressLine : IProgress<int>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly TextWriter error;
    private readonly Timer? timer;
    private readonly Lock writing = new();
    private string stage = "";
    private string things = "";
    private int total;
    private int done;
    private int width;
    private bool isOver;

    /// <summary>Starts to wait.</summary>
    public ProgressLine(Surroundings surroundings)
    {
        error = surroundings.Error;
        timer = surroundings.IsErrorScreen ? new Timer(_ => Show(), state: null, Patience, Pause) : null;
    }

    /// <summary>Says what is done now.</summary>
    /// <param name="text">What is done, such as "Reading the extract".</param>
    /// <param name="count">How many things it goes through; 0 if they are not counted.</param>
    /// <param name="of">What they are.</param>
    public void Begin(string text, int count = 0, string of = "cases")
    {
        lock (writing)
        {
            (stage, things, total, done) = (text, of, count, 0);
        }
    }

    /// <inheritdoc/>
    public void Report(int value) => Volatile.Write(ref done, value);

    /// <summary>Takes the line away for good, before results are printed.</summary>
    public void End()
    {
        lock (writing)
        {
            if (width > 0)
            {
                error.Write("\r" + new string(' ', width) + "\r");
            }

            (width, isOver) = (0, true);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer?.Dispose();
        End();
    }

    private void Show()
    {
        lock (writing)
        {
            if (isOver || stage.Length == 0)
            {
                return;
            }

            var text = total == 0 ? stage + " ..." : string.Create(CultureInfo.InvariantCulture, $"{stage}: {Volatile.Read(ref done):N0} of {total:N0} {things}");
            width = Math.Max(width, text.Length);
            error.Write("\r" + text.PadRight(width));
        }
    }
}
