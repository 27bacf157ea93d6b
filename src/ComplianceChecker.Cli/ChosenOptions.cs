using System.CommandLine;
using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Reports;
using ComplianceChecker.Timescales;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Cli;

/// <summary>The options in use: those of the command line, else those of <c>compliance.json</c>.</summary>
internal sealed class ChosenOptions
{
    private readonly Dictionary<string, OptionInUse> chosen = new(StringComparer.Ordinal);

    /// <summary>Reads the options of a command.</summary>
    /// <param name="command">The command, whose options count.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="settings">What <c>compliance.json</c> holds.</param>
    public ChosenOptions(Command command, ParseResult parsed, IReadOnlyDictionary<string, IReadOnlyList<string>> settings)
    {
        foreach (var definition in OptionDefinition.All)
        {
            if (command.Options.FirstOrDefault(o => string.Equals(o.Name, "--" + definition.Name, StringComparison.Ordinal)) is not { } option)
            {
                continue;
            }

            if (parsed.GetResult(option) is { Implicit: false } given)
            {
                Add(definition, definition.Value.Length == 0 ? [""] : [.. given.Tokens.Select(t => t.Value)], "command line", option.HelpName);
            }
            else if (settings.TryGetValue(definition.Name, out var values) && values.Count > 0)
            {
                Add(definition, values, SettingsFile.Name);
            }
        }
    }

    private ChosenOptions(IEnumerable<KeyValuePair<string, OptionInUse>> chosen) => this.chosen = new Dictionary<string, OptionInUse>(chosen, StringComparer.Ordinal);

    /// <summary>The options in use, in the order of commands.md.</summary>
    public IEnumerable<OptionInUse> All => OptionDefinition.All.Where(d => chosen.ContainsKey(d.Name)).Select(d => chosen[d.Name]);

    /// <summary>The options in use but for some.</summary>
    public ChosenOptions Without(IReadOnlyList<string> names) => new(chosen.Where(c => !names.Contains(c.Key, StringComparer.Ordinal)));

    /// <summary>Whether an option is given.</summary>
    public bool Has(string name) => chosen.ContainsKey(name);

    /// <summary>Whether the command line itself gives an option.</summary>
    public bool IsOnCommandLine(string name) =>
        chosen.TryGetValue(name, out var option) && !string.Equals(option.From, SettingsFile.Name, StringComparison.Ordinal);

    /// <summary>The values of an option; none if it is not given.</summary>
    public IReadOnlyList<string> Values(string name) => chosen.TryGetValue(name, out var option) ? option.Values : [];

    /// <summary>The value of an option, or null.</summary>
    public string? Value(string name) => Values(name) is [var value, ..] ? value : null;

    /// <summary>The date that an option gives, or null if it is not given.</summary>
    public LocalDate? Date(string name) =>
        Value(name) is not { } text ? null
        : LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) && date.Year is >= 1 and <= 9999 ? date
        : throw Wrong(name, "is not a date. Write dates as 2016-11-30.");

    /// <summary>The span that an option gives, or null if it is not given.</summary>
    public Span? Span(string name) =>
        Value(name) is not { } text ? null
        : Timescales.Span.TryParse(text, out var span) ? span
        : throw Wrong(name, "is not a span. Write a number and a unit, such as \"2 weeks\" or \"10 days\".");

    /// <summary>The whole number that an option gives, or zero if it is not given.</summary>
    public int Number(string name) =>
        Value(name) is not { } text ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong(name, "is not a whole number. Write 0 or more, such as 6.");

    /// <summary>The values of an option, each one of some words.</summary>
    public IReadOnlyList<string> Words(string name, IReadOnlyList<string> known) =>
        [.. Values(name).Select(v => known.Contains(v, StringComparer.Ordinal) ? v : throw Wrong(name, $"\"{v}\" is not known.{NearestName.Hint(v, known)} Known: {string.Join(", ", known)}."))];

    /// <summary>What to tell of an option that is wrong.</summary>
    public CommandFailure Wrong(string name, string problem) =>
        new(ExitStatus.WrongCommandLine, string.Equals(chosen.GetValueOrDefault(name)?.From, SettingsFile.Name, StringComparison.Ordinal)
            ? $"{SettingsFile.Name}, {OptionDefinition.Of(name).JsonName}: {problem}"
            : $"--{name}: {problem}");

    private void Add(OptionDefinition definition, IReadOnlyList<string> values, string from, string? called = null)
    {
        chosen[definition.Name] = new OptionInUse(definition.Name, values, from);
        if (values.Count > 1 && !definition.IsRepeatable)
        {
            throw Wrong(definition.Name, "is given twice. Give it once.");
        }

        if (definition.Value.Length > 0 && (values.Count == 0 || values.Any(string.IsNullOrWhiteSpace)))
        {
            throw Wrong(definition.Name, $"has no value. Give a {called ?? definition.Value}.");
        }
    }
}
