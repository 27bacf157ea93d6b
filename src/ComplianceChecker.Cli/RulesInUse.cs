using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using ComplianceChecker.Reports;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Cli;

/// <summary>The rules of a run, with the data dictionary, calendars and sources that belong to them.</summary>
internal sealed class RulesInUse
{
    private readonly ReadFiles files;
    private readonly RuleFiles inputs;

    private RulesInUse(LoadedRules loaded, DataDictionary dictionary, ReadFiles files, RuleFiles inputs)
    {
        this.inputs = inputs;
        Loaded = loaded;
        Dictionary = dictionary;
        this.files = files;
    }

    /// <summary>The rule sets.</summary>
    public LoadedRules Loaded { get; }

    /// <summary>The rules, in the order of the files.</summary>
    public IReadOnlyList<Rule> Rules => Loaded.Rules;

    /// <summary>The data dictionary, with the council's own additions.</summary>
    public DataDictionary Dictionary { get; }

    /// <summary>The sources that are recognised besides our own format. They are read when they are first asked for: an extract of our own format needs none of them.</summary>
    public IReadOnlyList<SourceMapping> Sources => field ??= [.. inputs.Sources.Select(s => SourceMappingFile.Read(files.Read(s.Name, s.Path), s.Name, Dictionary))];

    /// <summary>The files that were read.</summary>
    public IReadOnlyList<FileHash> Hashes => files.Hashes;

    /// <summary>The rules that <c>--rules</c> names, or the shipped headline set.</summary>
    public static RulesInUse OfOptions(CommandContext context)
    {
        var given = context.Options.Values(OptionNames.Rules);
        var shipped = RuleFiles.ShippedFolder(context.Surroundings);
        return Load(context, given.Count > 0 ? given : [Path.Combine(shipped, "england", "headline.json")]);
    }

    /// <summary>The rules of one file or folder, which confines what is read with them.</summary>
    public static RulesInUse OfPath(CommandContext context, string path) => Load(context, [path]);

    /// <summary>Whether an extract is read alike with other rules: by the same data dictionary and sources, wherever the files lie.</summary>
    public bool ReadsAlike(RulesInUse other) =>
        HasSame(other, inputs.Dictionaries, other.inputs.Dictionaries) && HasSame(other, inputs.Sources, other.inputs.Sources);

    /// <summary>The rules that <c>--rules</c> or an argument names, or all of England's that are shipped.</summary>
    /// <remarks>The councils' packs are not among them: they change the same rules, each in its own way, so that only one of them can be used at a time.</remarks>
    public static RulesInUse OfAll(CommandContext context, string argument = "")
    {
        var given = context.Options.Values(OptionNames.Rules);
        if (argument.Length > 0 && context.Options.IsOnCommandLine(OptionNames.Rules))
        {
            throw new CommandFailure(ExitStatus.WrongCommandLine, "The rules are named twice, as PATH and with --rules. Give them once.");
        }

        return Load(context, argument.Length > 0 ? [argument] : given.Count > 0 ? given : [Path.Combine(RuleFiles.ShippedFolder(context.Surroundings), "england")]);
    }

    private static RulesInUse Load(CommandContext context, IReadOnlyList<string> paths)
    {
        var found = RuleFiles.Find(paths, context.Surroundings);
        foreach (var given in found.FoundBeside)
        {
            context.Diagnostics.Warn($"{given} is not in the working folder: the one shipped beside the program is used. If you mean a copy of your own, give its path.");
        }

        var read = new ReadFiles();
        var dictionary = DataDictionaryFile.Read(found.Dictionaries.Select(d => (read.Read(d.Name, d.Path), d.Name)));
        var loaded = RuleSetLoader.Load(Inputs(found.RuleSets, read), Inputs(found.Calendars, read), dictionary, new RulesBeside(found, read).Find);
        context.Diagnostics.Inform($"Loaded {Counted.Of(loaded.Rules.Count, "rule")} from {string.Join(", ", found.RuleSets.Select(f => f.Name))}.");
        return new RulesInUse(loaded, dictionary, read, found);
    }

    private bool HasSame(RulesInUse other, IReadOnlyList<RuleFile> own, IReadOnlyList<RuleFile> others) =>
        own.Count == others.Count && own.Zip(others).All(f => files.Read(f.First.Name, f.First.Path).AsSpan().SequenceEqual(other.files.Read(f.Second.Name, f.Second.Path)));

    private static InputFile[] Inputs(IEnumerable<RuleFile> found, ReadFiles read) => [.. found.Select(f => read.Add(f.Name, f.Path))];
}
