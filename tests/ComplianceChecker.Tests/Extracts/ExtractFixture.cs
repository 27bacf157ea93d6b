using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using NodaTime.Text;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>A folder of fixtures/bad: a tiny extract, with what reading it must say in expected.txt.</summary>
/// <remarks>
/// expected.txt has a line <c>stop|message</c> for what stops the run, and <c>error|file|line|column|problem</c> or <c>warning|...</c> for each finding;
/// a line <c>option|allow-identifiable</c> gives that option; a first line <c>as-at|date</c> gives the as-at date for the plausibility checks, which are made too where there is one.
/// Mappings in a folder <c>sources</c> are known besides the shipped ones. A file <c>x.csv.cannot-open</c> stands for an x.csv that cannot be opened, and <c>second.as-X.csv</c> for a file of the name X.csv, which cannot lie beside x.csv on Windows.
/// A file <c>x.xlsx.sheets</c> stands for the workbook that <see cref="SheetText"/> makes of it.
/// </remarks>
internal static class ExtractFixture
{
    public static IEnumerable<string> Names => Directory.GetDirectories(TestFolder.At("fixtures/bad"), "extract-*").Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    public static DataDictionary Dictionary(params string[] local) => DataDictionaryFile.Read(
        [(File.ReadAllBytes(TestFolder.At("rules/dictionary.json")), "dictionary.json"), .. local.Select(l => (File.ReadAllBytes(l), Path.GetFileName(l)))]);

    public static SourceMapping Ssda903(DataDictionary dictionary) => Source("ssda903.json", dictionary);

    /// <summary>A mapping of rules/sources.</summary>
    public static SourceMapping Source(string name, DataDictionary dictionary) =>
        SourceMappingFile.Read(File.ReadAllBytes(TestFolder.At("rules/sources/" + name)), name, dictionary);

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">What the caller knows about it.</param>
    /// <param name="ending">The ending of the files that are read; all if empty.</param>
    public static CaseExtract Read(string folder, ExtractOptions? options = null, string ending = "")
    {
        var local = Path.Combine(folder, "dictionary.local.json");
        var dictionary = File.Exists(local) ? Dictionary(local) : Dictionary();
        return ExtractReader.Read([.. Files(folder).Where(f => f.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))], dictionary, [.. OwnSources(folder, dictionary), Ssda903(dictionary)], options ?? new ExtractOptions(), CancellationToken.None);
    }

    /// <summary>The mappings in a fixture's own folder <c>sources</c>.</summary>
    private static IEnumerable<SourceMapping> OwnSources(string folder, DataDictionary dictionary) => Directory.Exists(Path.Combine(folder, "sources"))
        ? Directory.GetFiles(Path.Combine(folder, "sources"), "*.json").Order(StringComparer.Ordinal).Select(path => SourceMappingFile.Read(File.ReadAllBytes(path), Path.GetFileName(path), dictionary))
        : [];

    /// <summary>What the fixture says that reading it must say.</summary>
    public static string[] Expected(string name) =>
        [.. File.ReadAllLines(TestFolder.At($"fixtures/bad/{name}/expected.txt")).Where(l => l.Length > 0 && !IsGiven(l))];

    /// <summary>Writes what reading it says into the fixture, for a person to read the difference.</summary>
    public static void Record(string name)
    {
        var path = TestFolder.At($"fixtures/bad/{name}/expected.txt");
        var given = File.ReadAllLines(path).Where(IsGiven);
        File.WriteAllText(path, string.Concat(given.Concat(Said(name)).Select(l => l + "\n")));
    }

    /// <summary>What reading it says.</summary>
    public static string[] Said(string name)
    {
        var folder = TestFolder.At($"fixtures/bad/{name}");
        try
        {
            var lines = File.ReadAllLines(Path.Combine(folder, "expected.txt"));
            var extract = Read(folder, new ExtractOptions { AllowsIdentifiable = lines.Contains("option|allow-identifiable", StringComparer.Ordinal) });
            var given = lines.FirstOrDefault(l => l.StartsWith("as-at|", StringComparison.Ordinal));
            var asAt = given is null ? extract.AsAt : LocalDatePattern.Iso.Parse(given["as-at|".Length..]).Value;
            var findings = asAt is { } day ? [.. extract.Findings, .. PlausibilityChecks.Find(extract, day)] : extract.Findings;
            return [.. findings.Select(Line)];
        }
        catch (ExtractException stop)
        {
            return [.. stop.Messages.Select(m => $"stop|{m}")];
        }
        catch (DataFileException stop)
        {
            return [.. stop.Errors.Select(e => $"stop|{e}")];
        }
    }

    private static bool IsGiven(string line) => line.StartsWith("as-at|", StringComparison.Ordinal) || line.StartsWith("option|", StringComparison.Ordinal);

    private static string Line(Finding finding) =>
        FormattableString.Invariant($"{finding.Severity.ToString().ToLowerInvariant()}|{finding.File}|{finding.Line}|{finding.Column}|{finding.Problem}");

    private static InputFile[] Files(string folder) => [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(path =>
    {
        var name = Path.GetFileName(path);
        const string locked = ".cannot-open", alias = ".as-";
        const string sheets = ".sheets";
        return name.EndsWith(sheets, StringComparison.Ordinal) ? new InputFile(name[..^sheets.Length], () => SheetText.ToWorkbook(File.ReadAllText(path)))
            : name.EndsWith(locked, StringComparison.Ordinal) ? new InputFile(name[..^locked.Length], () => throw new IOException("held open by another program"))
            : name.Contains(alias, StringComparison.Ordinal) ? new InputFile(name[(name.IndexOf(alias, StringComparison.Ordinal) + alias.Length)..], () => File.ReadAllBytes(path))
            : new InputFile(name, () => File.ReadAllBytes(path));
    })];
}
