using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;

namespace ComplianceChecker.Cli;

/// <summary>Reads the command line, runs the command and turns whatever happens into lines and an exit status.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="surroundings">The world.</param>
    /// <returns>The exit status (commands.md).</returns>
    public static int Run(IReadOnlyList<string> args, Surroundings surroundings)
    {
        using var diagnostics = new Diagnostics(surroundings);
        var status = Run(args, surroundings, diagnostics);
        if (diagnostics.CloseLog() is not { } failure)
        {
            return status;
        }

        var isDone = status is ExitStatus.Done or ExitStatus.Found;
        diagnostics.Error(isDone ? failure + " All else was done." : failure);
        return isDone ? ExitStatus.NotWritten : status;
    }

    private static int Run(IReadOnlyList<string> args, Surroundings surroundings, Diagnostics diagnostics)
    {
        try
        {
            var root = Root(surroundings, diagnostics);
            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
            {
                throw new CommandFailure(ExitStatus.WrongCommandLine, [.. Problems(parsed), $"Run {HelpFor(parsed)} to see how it is used."]);
            }

            var status = parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = surroundings.Out,
                Error = surroundings.Error,
            });
            surroundings.Out.Flush();
            return status;
        }
        catch (Exception e)
        {
            var failure = FailureOf(e is AggregateException { InnerExceptions: [var only, ..] } ? only : e, diagnostics);
            foreach (var message in failure.Messages)
            {
                diagnostics.Error(message);
            }

            return failure.ExitStatus;
        }
    }

    private static CommandFailure FailureOf(Exception exception, Diagnostics diagnostics)
    {
        return exception switch
        {
            CommandFailure failure => failure,
            OperationCanceledException => new CommandFailure(ExitStatus.Stopped, "Stopped. Nothing was written."),
            ExtractException unusable => new CommandFailure(ExitStatus.CannotBeUsed, unusable.Messages),
            DataFileException unusable => new CommandFailure(ExitStatus.CannotBeUsed, [.. unusable.Errors.Select(e => e.ToString())]),
            OutOfMemoryException => new CommandFailure(ExitStatus.CannotBeUsed, "There is not enough memory for this extract. Close other programs, or use a computer with more."),
            IOException => new CommandFailure(ExitStatus.NotWritten, $"The results could not be written: {Reasons.Of(exception)}"),
            _ => OfBug(exception, diagnostics),
        };
    }

    private static CommandFailure OfBug(Exception exception, Diagnostics diagnostics)
    {
        diagnostics.Escaped(exception);
        return new CommandFailure(ExitStatus.CannotBeUsed, $"Something in the program itself went wrong ({exception.GetType().Name}). Run again with --log FILE and send us the file; it holds no case's values.");
    }

    private static RootCommand Root(Surroundings surroundings, Diagnostics diagnostics)
    {
        var run = new CommandRunner(surroundings, diagnostics);
        var root = new RootCommand("Checks the statutory timescales of children's social care over a case extract.")
        {
            ReportCommand.Create(run),
            CaseCommand.Create(run),
            TrendCommand.Create(run),
            new Command("extract", "Looks at an extract, begins a mapping for lists of other forms, or makes an extract to try things with.")
            {
                ExtractCheckCommand.Create(run),
                ExtractMapCommand.Create(run),
                ExtractSampleCommand.Create(run),
                ExtractPseudonymiseCommand.Create(run),
            },
            new Command("rules", "Looks at rules.")
            {
                RulesListCommand.Create(run),
                RulesShowCommand.Create(run),
                RulesCheckCommand.Create(run),
                RulesTestCommand.Create(run),
                RulesCompareCommand.Create(run),
                RulesSchemaCommand.Create(run),
            },
        };
        root.HelpName = "compliance";
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            option.Action = option switch
            {
                HelpOption { Action: HelpAction standard } => new HelpWithExamples(standard, run.Examples, surroundings),
                VersionOption => new VersionAction(surroundings),
                _ => option.Action,
            };
        }

        return root;
    }

    /// <summary>What is wrong: the words that are not known, with the nearest that are; else what is missing.</summary>
    private static IEnumerable<string> Problems(ParseResult parsed)
    {
        string[] known = [.. Chain(parsed).SelectMany(c => c.Options.Where(o => !o.Hidden).Select(o => o.Name).Concat(c.Subcommands.Select(s => s.Name)))];
        return parsed.UnmatchedTokens.Count > 0
            ? parsed.UnmatchedTokens.Select(t => $"\"{t}\" is not known here.{NearestName.Hint(t, known)}")
            : parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal);
    }

    private static string HelpFor(ParseResult parsed) =>
        string.Join(' ', Chain(parsed).Reverse().Select(c => c is RootCommand ? "compliance" : c.Name)) + " --help";

    /// <summary>The command that was meant, and those it stands under.</summary>
    private static IEnumerable<Command> Chain(ParseResult parsed)
    {
        for (var command = parsed.CommandResult; command is not null; command = command.Parent as CommandResult)
        {
            yield return command.Command;
        }
    }
}
