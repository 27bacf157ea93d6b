using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Loading;

namespace ComplianceChecker.Rules;

/// <summary>Reads rule sets strictly: a file is used as a whole or not at all.</summary>
public static class RuleSetLoader
{
    /// <summary>Reads rule sets that are to be used together.</summary>
    /// <param name="ruleFiles">The rule files; results follow their order.</param>
    /// <param name="calendarFiles">The calendars, of working days and of school terms, that rule sets may name.</param>
    /// <param name="dictionary">The data dictionary, by which kinds, attributes and codes are checked.</param>
    /// <exception cref="DataFileException">A file cannot be used; lists everything wrong with all of them, in the order of files and lines.</exception>
    public static LoadedRules Load(IReadOnlyList<InputFile> ruleFiles, IReadOnlyList<InputFile> calendarFiles, DataDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(ruleFiles);
        ArgumentNullException.ThrowIfNull(calendarFiles);
        ArgumentNullException.ThrowIfNull(dictionary);
        var errors = new List<DataFileError>();
        var warnings = new List<DataFileError>();
        var calendars = CalendarFile.Read(calendarFiles, errors);
        var ruleSets = new List<RuleSet>();
        var nodes = new List<DataNode>();
        foreach (var file in ruleFiles)
        {
            var ofFile = new List<DataFileError>();
            if (ReadFile(file, ofFile) is { } node)
            {
                var reading = new RuleReading(dictionary, ofFile, warnings);
                nodes.Add(node);
                ruleSets.Add(new RuleSetReader(reading, calendars).Read(node, file.Name));
            }

            errors.AddRange(InOrder(ofFile));
        }

        UniqueIds.Check(nodes, errors, warnings);
        return errors.Count == 0 ? new LoadedRules(ruleSets, [.. InOrder(warnings)]) : throw new DataFileException([.. InOrder(errors)]);

        IEnumerable<DataFileError> InOrder(IEnumerable<DataFileError> found) => found
            .OrderBy(e => Position(e.Place.File))
            .ThenBy(e => e.Place.Line)
            .ThenBy(e => e.Place.Column);

        int Position(string file) => ruleFiles.TakeWhile(f => !string.Equals(f.Name, file, StringComparison.Ordinal)).Count();
    }

    /// <summary>Reads a file as JSON and gives each repeated name the rule that it stands in.</summary>
    private static DataNode? ReadFile(InputFile file, List<DataFileError> errors)
    {
        var repeated = new List<DataFileError>();
        try
        {
            var node = DataFileReader.Read(file.Read(), file.Name, repeated);
            errors.AddRange(repeated.Select(e => e with { RuleId = RuleAt(node, e.Place) }));
            return node;
        }
        catch (DataFileException unreadable)
        {
            errors.AddRange(repeated);
            errors.AddRange(unreadable.Errors);
            return null;
        }
    }

    private static string? RuleAt(DataNode file, DataPlace place) =>
        file["rules"]?.Items.FirstOrDefault(rule => !IsBefore(place, rule.Place) && !IsBefore(LastPlace(rule), place))?["id"]?.Text;

    private static DataPlace LastPlace(DataNode node)
    {
        var last = node.Members.Count > 0 ? node.Members[^1].Value : node.Items.Count > 0 ? node.Items[^1] : null;
        return last is null ? node.Place : LastPlace(last);
    }

    private static bool IsBefore(DataPlace a, DataPlace b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)) < 0;
}
