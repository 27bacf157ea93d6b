using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Tests;

/// <summary>The repository's own files, and the way from files to obligations, for tests.</summary>
internal static class TestFolder
{
    public static string Root { get; } = FindRoot();

    public static DataDictionary Dictionary { get; } = DataDictionaryFile.Read([(File.ReadAllBytes(At("rules/dictionary.json")), "dictionary.json")]);

    public static IReadOnlyList<InputFile> Calendars { get; } = FilesIn("rules/calendars", "*.json");

    public static string At(string path) => Path.Combine(Root, path);

    public static IReadOnlyList<InputFile> FilesIn(string folder, string pattern = "*") =>
        [.. Directory.GetFiles(At(folder), pattern).Order(StringComparer.Ordinal).Select(f => new InputFile(Path.GetFileName(f), () => File.ReadAllBytes(f)))];

    public static InputFile Text(string name, string content) => new(name, () => System.Text.Encoding.UTF8.GetBytes(content));

    public static LoadedRules Rules(string path) =>
        RuleSetLoader.Load([new InputFile(Path.GetFileName(path), () => File.ReadAllBytes(At(path)))], Calendars, Dictionary);

    /// <summary>All rule sets of a folder together.</summary>
    public static LoadedRules RulesIn(string folder) => RuleSetLoader.Load(FilesIn(folder, "*.json"), Calendars, Dictionary);

    /// <summary>Finds the files that rule sets of a folder name, within the folder.</summary>
    public static FindBeside Beside(string folder) => (from, path) =>
    {
        var target = Path.GetFullPath(Path.Combine(At(folder), Path.GetDirectoryName(from)!, path));
        var name = Path.GetRelativePath(At(folder), target).Replace('\\', '/');
        return name.StartsWith("..", StringComparison.Ordinal) ? new FileBeside(null, IsOutside: true, null)
            : new FileBeside(File.Exists(target) ? new InputFile(name, () => File.ReadAllBytes(target)) : null, IsOutside: false, null);
    };

    public static CaseExtract Extract(string folder) => ExtractReader.Read(FilesIn(folder), Dictionary, [], new ExtractOptions(), CancellationToken.None);

    /// <summary>The lines of obligations.csv at an as-at date, without the header.</summary>
    public static IEnumerable<string> ObligationLines(EvaluationResult result, LocalDate asAt)
    {
        var day = DayNumber.Of(asAt);
        foreach (var outcome in result.Outcomes.Where(o => o.WhyNotAt(asAt) is null))
        {
            foreach (var obligation in outcome.Obligations.ToArray())
            {
                var reading = obligation.At(day);
                if (reading.IsTold)
                {
                    yield return string.Join(
                        ',',
                        result.Extract.Cases.Ids[obligation.Case],
                        outcome.Rule.Id,
                        Day.Iso(obligation.Started),
                        FormattableString.Invariant($"{obligation.Step}"),
                        Day.Iso(obligation.Opened),
                        Day.Iso(reading.Due, reading.DueMinute),
                        Day.Iso(reading.Done, reading.DoneMinute),
                        Day.Iso(reading.Ended),
                        reading.Status.Name(),
                        reading.DaysLate > 0 ? FormattableString.Invariant($"{reading.DaysLate}") : "");
                }
            }
        }
    }

    public static Report Report(EvaluationResult result, string asAt, string since, LoadedRules? loaded = null, params IReadOnlyList<FieldFilter> where) =>
        ReportBuilder.Build(result, new ReportRequest(Date(asAt), Date(since)) { Measures = loaded?.Measures ?? [], Indicators = loaded?.Indicators ?? [], Where = where }, () => []);

    public static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplianceChecker.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository: ComplianceChecker.sln was not found above the test program.");
    }
}
