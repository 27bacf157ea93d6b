using System.Runtime.InteropServices;
using System.Text;
using NodaTime;

namespace ComplianceChecker.Cli;

/// <summary>The program.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        LargePages.AskFor();
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            // The first press lets the command stop in good order; a second one ends the program at once.
            press.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        using var output = OpenOut();
        return CommandLine.Run(args, new Surroundings
        {
            Out = output,
            Error = Console.Error,
            Clock = SystemClock.Instance.GetCurrentInstant,
            WorkingFolder = Environment.CurrentDirectory,
            IsOutScreen = !Console.IsOutputRedirected,
            IsErrorScreen = !Console.IsErrorRedirected,
            ScreenWidth = ScreenWidth(),
            HasColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Stop = stop.Token,
        });
    }

    private static TextWriter OpenOut() =>
        // What goes to a file or another program is UTF-8, whatever the screen's own encoding.
        Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) : Console.Out;

    private static int ScreenWidth()
    {
        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth < 40 ? 80 : Console.WindowWidth;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
