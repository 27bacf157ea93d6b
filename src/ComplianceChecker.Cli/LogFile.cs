using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace ComplianceChecker.Cli;

/// <summary>The file of <c>--log</c>.</summary>
/// <remarks>Writing to it never throws, so that no command ends halfway for its log's sake; what went wrong is kept, to be told at the end.</remarks>
internal sealed partial class LogFile : ILogEventSink, IDisposable
{
    private const int LongestStart = 64;

    private static readonly MessageTemplateTextFormatter Line = new("{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {Message:l}{NewLine}", CultureInfo.InvariantCulture);

    private readonly string given;
    private readonly FileStream stream;
    private readonly Lock writing = new();

    private LogFile(string given, FileStream stream)
    {
        this.given = given;
        this.stream = stream;
    }

    /// <summary>Why not everything was written, as a sentence; null as long as it was.</summary>
    public string? Failure { get; private set; }

    /// <summary>Opens the log that the options name, at its end; null if they name none.</summary>
    /// <param name="options">The options in use.</param>
    /// <param name="inputs">What the command reads.</param>
    /// <param name="surroundings">The world.</param>
    /// <exception cref="CommandFailure">The file is something else that must not be written to, or it cannot be written.</exception>
    public static LogFile? OfOption(ChosenOptions options, CommandInputs inputs, Surroundings surroundings)
    {
        if (options.Value(OptionNames.Log) is not { } given)
        {
            return null;
        }

        var path = surroundings.PathOf(given);
        try
        {
            return WhyNot(RealPath.Of(path), inputs) is { } reason
                ? throw options.Wrong(OptionNames.Log, reason)
                : new LogFile(given, new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.NotWritten, CannotBeWritten(given, e));
        }
    }

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Line.Format(logEvent, text);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        lock (writing)
        {
            if (Failure is null)
            {
                Try(() => stream.Write(bytes));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Try(stream.Dispose);

    private static string? WhyNot(string path, CommandInputs inputs) =>
        Directory.Exists(path) ? "is a folder. Give a file."
        : inputs.Extracts.Any(e => RealPath.IsInOrAt(path, RealPath.Of(e))) ? "the log may not lie in the extract. Choose a file elsewhere."
        : RealPath.IsInOrAt(path, RealPath.Of(inputs.Settings)) ? $"the log may not be {SettingsFile.Name}, which holds options. Choose another file."
        : inputs.Rules.Any(r => RealPath.IsInOrAt(path, RealPath.Of(r))) ? "the log may not lie among the rules. Choose a file elsewhere."
        : new FileInfo(path) is { Exists: true, Length: > 0 } && !IsLog(path) ? "there is a file of that name that is not a log. Choose another name, so that it is kept."
        : null;

    /// <summary>Whether a file begins as the first line of a log does.</summary>
    private static bool IsLog(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var start = new byte[LongestStart];
        return LogStart().IsMatch(Encoding.UTF8.GetString(start, 0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
    }

    private static string CannotBeWritten(string given, Exception exception) => $"The log file {given} cannot be written: {Reasons.Of(exception)}";

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Failure ??= CannotBeWritten(given, e);
        }
    }

    [GeneratedRegex(@"^\uFEFF?[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3} [+-][0-9]{2}:[0-9]{2} [A-Z]{3} ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LogStart();
}
