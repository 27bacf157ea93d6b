using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Layers;

namespace ComplianceChecker.Rules;

/// <summary>Reads rule sets strictly: a file is used as a whole or not at all.</summary>
public static class RuleSetLoader
{
    /// <summary>Reads rule sets that are to be used together.</summary>
    /// <param name="ruleFiles">The rule files; results follow their order. One that another of them extends counts once, in the form that the other gives it.</param>
    /// <param name="calendarFiles">The calendars, of working days and of school terms, that rule sets may name.</param>
    /// <param name="dictionary">The data dictionary, by which kinds, attributes and codes are checked.</param>
    /// <param name="find">Finds the files that rule sets extend, and their tables of standards; null if there are none to be found.</param>
    /// <exception cref="DataFileException">A file cannot be used; lists everything wrong with all of them, in the order of files and lines.</exception>
    public static LoadedRules Load(IReadOnlyList<InputFile> ruleFiles, IReadOnlyList<InputFile> calendarFiles, DataDictionary dictionary, FindBeside? find = null)
    {
        ArgumentNullException.ThrowIfNull(ruleFiles);
        ArgumentNullException.ThrowIfNull(calendarFiles);
        ArgumentNullException.ThrowIfNull(dictionary);
        var errors = new List<DataFileError>();
        var warnings = new List<DataFileError>();
        var calendars = CalendarFile.Read(calendarFiles, errors);
        var files = new LayerFiles(find ?? ((_, _) => new FileBeside(null, IsOutside: false, null)), errors);
        List<LayerFile> loaded = [.. ruleFiles.Select(files.Read).OfType<LayerFile>()];
        var ruleSets = new RuleSetReader(new ScopeReader(dictionary, calendars, errors, warnings), new Layering(errors, warnings), errors, warnings).Read([.. loaded.Where(files.All.Contains)], files.All);
        return errors.Count == 0 ? new LoadedRules(ruleSets, [.. InOrder(warnings)]) : throw new DataFileException([.. InOrder(errors)]);

        // What layers share may be read more than once, and is told once.
        IEnumerable<DataFileError> InOrder(IEnumerable<DataFileError> found) => found
            .Distinct()
            .OrderBy(e => Position(e.Place.File))
            .ThenBy(e => e.Place.Line)
            .ThenBy(e => e.Place.Column);

        int Position(string file) => files.Names.IndexOf(file) is >= 0 and var position ? position : files.Names.Count;
    }
}
