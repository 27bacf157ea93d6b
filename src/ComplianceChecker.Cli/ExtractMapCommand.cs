using System.CommandLine;
using ComplianceChecker.Cases;
using ComplianceChecker.Extracts.Proposals;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance extract map FILE...</c>: a mapping for lists that are in no known form, begun for a person to finish.</summary>
internal static class ExtractMapCommand
{
    /// <summary>England's rules, which are found beside the program where the working folder has none of that name.</summary>
    private const string ShippedRules = "rules/england";

    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner)
    {
        var command = runner.Make(
            "map",
            "Begins a mapping for lists that are in no known form, such as a team's list of visits: proposes by headings and values what each column is, and says what only you can decide.",
            [new Argument<string[]>(MappedLists.Argument) { Description = "The lists: CSV files, workbooks or zips, or folders of them.", Arity = ArgumentArity.OneOrMore }],
            [OptionNames.Rules, OptionNames.Out, OptionNames.Kind, OptionNames.Log, OptionNames.Verbose],
            [
                "compliance extract map lists/visits.csv --out my-rules/sources/visits.json",
                "compliance extract map lists/health.xlsx --kind health_assessments --out my-rules/sources/health.json",
            ],
            Run);
        var output = command.Options.Single(o => string.Equals(o.Name, "--" + OptionNames.Out, StringComparison.Ordinal));
        output.HelpName = "FILE";
        output.Description = "The file to write the mapping to, in a folder sources beside your rules; it must not be there yet. Default: the mapping is printed, and all else goes to standard error.";
        return command;
    }

    private static int Run(CommandContext context)
    {
        var lists = MappedLists.OfArgument(context);
        var file = MappingFile.OfOption(context);
        var files = lists.Open(context);
        var rules = RulesInUse.OfOptions(context);
        context.Progress.Begin("Reading the lists");
        var proposal = MappingProposer.Propose(files, rules.Dictionary, rules.Sources, lists.Title, Kind(context, rules.Dictionary), context.Surroundings.Stop);
        context.Progress.End();
        context.Diagnostics.Inform($"Proposed a mapping for {Counted.Of(proposal.Tables.Count, "list")}; {Counted.Of(proposal.Decisions.Count, "decision")} to take.");
        if (file is null)
        {
            context.Surroundings.Out.Write(System.Text.Encoding.UTF8.GetString(proposal.Content));
        }
        else
        {
            file.Write(proposal.Content);
        }

        var told = file is null ? context.Surroundings with { Out = context.Surroundings.Error, IsOutScreen = context.Surroundings.IsErrorScreen } : context.Surroundings;
        ConsoleProposal.Write(Screen.Of(told), proposal, file?.Name, Next(context, proposal, lists, file));
        return ExitStatus.Done;
    }

    private static string? Kind(CommandContext context, DataDictionary dictionary) =>
        context.Options.Words(OptionNames.Kind, [.. dictionary.Kinds.Values.Where(k => k.Shape != RecordShape.Exception).Select(k => k.Name).Order(StringComparer.Ordinal)]) is [var kind, ..] ? kind : null;

    private static IReadOnlyList<string> Next(CommandContext context, MappingProposal proposal, MappedLists lists, MappingFile? file)
    {
        var next = new List<string>();
        var folder = file?.RulesFolder;
        var isShipped = folder is not null && RealPath.AreSame(RealPath.Of(context.Surroundings.PathOf(folder)), RealPath.Of(RuleFiles.ShippedFolder(context.Surroundings)));
        var rules = folder ?? (context.Options.Value(OptionNames.Rules) is { } given && Directory.Exists(context.Surroundings.PathOf(given)) ? given : "my-rules");
        var day = proposal.NeedsDay ? " --taken-on DATE" : "";
        if (proposal.KnownAs is { } source)
        {
            next.Add($"These lists need no mapping: they are read already as the {source}. Try this first:");
            next.Add($"compliance extract check {Quoted(lists.Extract ?? "FOLDER")}{day}");
            next.Add("If they are to be read otherwise:");
        }

        if (proposal.Decisions.Count > 0)
        {
            next.Add("Open the mapping in an editor such as Notepad, decide, and save it.");
        }

        if (folder is null)
        {
            next.Add($"Put the mapping into a folder sources beside your rules, such as {rules}/sources/{(file is null ? "NAME.json" : Path.GetFileName(file.Name))}.");
        }

        if (lists.Extract is null)
        {
            next.Add("Put the lists into one folder.");
        }

        next.Add("See what the program makes of the lists:");
        var hasRules = HasRules(context.Surroundings.PathOf(rules));
        next.Add($"compliance extract check {Quoted(lists.Extract ?? "FOLDER")}{(isShipped ? "" : $" --rules {Quoted(rules)}{(hasRules ? "" : $" --rules {ShippedRules}")}")}{day}");
        if (!isShipped && !hasRules)
        {
            next.Add($"{rules} has mappings and no rules; {ShippedRules} names those that are shipped with the program. Give both to report, trend and case too.");
        }

        return next;
    }

    /// <summary>Whether a folder has a rule file at its top, or in a folder in it.</summary>
    private static bool HasRules(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.json").Any(f => !Path.GetFileName(f).StartsWith("dictionary", StringComparison.OrdinalIgnoreCase));

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
