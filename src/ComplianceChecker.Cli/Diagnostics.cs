using System.Globalization;
using ComplianceChecker.Reports;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace ComplianceChecker.Cli;

/// <summary>What is told on standard error and in the log file.</summary>
/// <remarks>No message holds what a cell contains; case ids stand in debug messages only. Nothing is set up until there is something to tell.</remarks>
internal sealed class Diagnostics(Surroundings surroundings) : IDisposable
{
    private readonly Lock setUp = new();
    private Logger? logger;
    private LogFile? log;
    private bool isVerbose;

    /// <summary>Whether debug messages are told.</summary>
    public bool IsVerbose => isVerbose;

    /// <summary>Turns on the log file and debug messages as the options say.</summary>
    /// <exception cref="CommandFailure">The log file cannot be used.</exception>
    public void Start(ChosenOptions options, CommandInputs inputs)
    {
        isVerbose = options.Has(OptionNames.Verbose);
        log = LogFile.OfOption(options, inputs, surroundings);
    }

    /// <summary>What went wrong, for the person who ran the command.</summary>
    public void Error(string message) => Logger.Error("{Message:l}", VisibleText.Of(message));

    /// <summary>What was done all the same and a person should know.</summary>
    public void Warn(string message) => Logger.Warning("{Message:l}", VisibleText.Of(message));

    /// <summary>What was done, for the log.</summary>
    public void Inform(string message)
    {
        if (log is not null || isVerbose)
        {
            Logger.Information("{Message:l}", VisibleText.Of(message));
        }
    }

    /// <summary>How it was done, for finding faults.</summary>
    public void Debug(string message)
    {
        if (isVerbose)
        {
            Logger.Debug("{Message:l}", VisibleText.Of(message));
        }
    }

    /// <summary>An exception that should not have escaped: its kind and where, for the log; never its message, which might hold a cell's content.</summary>
    public void Escaped(Exception exception)
    {
        if (log is not null || isVerbose)
        {
            Logger.Information("{Kind:l}{NewLine:l}{Stack:l}", exception.GetType().FullName, Environment.NewLine, exception.StackTrace);
        }
    }

    /// <summary>Closes the log; gives why not everything was written to it, or null.</summary>
    public string? CloseLog()
    {
        log?.Dispose();
        return log?.Failure;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        logger?.Dispose();
        log?.Dispose();
    }

    private Logger Logger
    {
        get
        {
            lock (setUp)
            {
                return logger ??= SetUp();
            }
        }
    }

    private Logger SetUp()
    {
        var levels = new LoggerConfiguration().MinimumLevel.Is(isVerbose ? LogEventLevel.Debug : LogEventLevel.Information)
            .WriteTo.Sink(new ErrorLines(surroundings.Error), isVerbose ? LogEventLevel.Debug : LogEventLevel.Warning);
        if (log is not null)
        {
            levels = levels.WriteTo.Sink(log);
        }

        return levels.CreateLogger();
    }

    /// <summary>Lines on standard error, as plain as a person wants them.</summary>
    private sealed class ErrorLines(TextWriter error) : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
            var before = logEvent.Level switch
            {
                LogEventLevel.Warning => "warning: ",
                LogEventLevel.Error or LogEventLevel.Fatal => "",
                _ => "  ",
            };
            lock (error)
            {
                error.WriteLine(before + logEvent.RenderMessage(CultureInfo.InvariantCulture));
            }
        }
    }
}
