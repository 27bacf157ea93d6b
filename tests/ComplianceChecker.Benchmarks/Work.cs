using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Extracts.Samples;
using ComplianceChecker.Measures;
using ComplianceChecker.Reports;
using ComplianceChecker.Rules;
using NodaTime;

namespace ComplianceChecker.Benchmarks;

/// <summary>An extract of a size with five rules, and the parts of a report's work on it.</summary>
/// <remarks>The extract lies in a folder of its own, which goes when this does. Its files are held in memory, so that no part waits for the disk but the writing.</remarks>
internal sealed class Work : IDisposable
{
    /// <summary>The cases of a council.</summary>
    public const int Council = 900;

    /// <summary>The looked-after children and care leavers of England, about.</summary>
    public const int England = 134_000;

    private static readonly LocalDate AsAt = new(2016, 11, 30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compliance-benchmark-");
    private readonly InputFile[] files;
    private readonly DataDictionary dictionary;

    /// <summary>Makes the extract.</summary>
    /// <param name="cases">How many cases it has.</param>
    public Work(int cases)
    {
        _ = SampleExtract.Write(new SampleOptions(cases, Seed: 1, AsAt), name => File.Create(PathOf(name)), progress: null, CancellationToken.None);
        files = [.. Directory.EnumerateFiles(folder.FullName).Order(StringComparer.Ordinal).Select(path => (Name: Path.GetFileName(path), Bytes: File.ReadAllBytes(path))).Select(f => new InputFile(f.Name, () => f.Bytes))];
        dictionary = DataDictionaryFile.Read([(OfProgram("dictionary.json"), "dictionary.json")]);
        Rules = LoadRules().Rules;
        Extract = Read();
        Result = Evaluate();
        Report = Measure();
    }

    /// <summary>The rules.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The extract as read.</summary>
    public CaseExtract Extract { get; }

    /// <summary>The rules evaluated on it.</summary>
    public EvaluationResult Result { get; }

    /// <summary>The report on that.</summary>
    public Report Report { get; }

    /// <summary>Reads the rules and checks them.</summary>
    public LoadedRules LoadRules() => RuleSetLoader.Load([Named("five-rules.json")], [Named("england-and-wales.json")], dictionary);

    /// <summary>Reads the extract as the program does, several files at once.</summary>
    public CaseExtract Read() => ExtractReader.Read(files, dictionary, [], new ExtractOptions(null), CancellationToken.None);

    /// <summary>Reads the rows of all files, one file after another, and leaves them in the order of the files.</summary>
    public (CaseIndex Cases, (string Kind, RowBuffer Rows)[] Files) ReadRows()
    {
        var reader = new FolderReader(dictionary, new ExtractSettings(), new ExtractOptions(null), CancellationToken.None);
        var (_, index, _) = reader.ReadCases(CsvText.Open(files.Single(f => string.Equals(f.Name, FolderReader.CasesFile, StringComparison.Ordinal))));
        return (index, [.. files
            .Where(f => f.Name.EndsWith(".csv", StringComparison.Ordinal) && !string.Equals(f.Name, FolderReader.CasesFile, StringComparison.Ordinal))
            .Select(f => (Path.GetFileNameWithoutExtension(f.Name), reader.ReadRows(CsvText.Open(f), index)))]);
    }

    /// <summary>Puts rows in order by case and date, one file after another.</summary>
    /// <param name="read">The rows, which are of no use afterwards.</param>
    public static int Index((CaseIndex Cases, (string Kind, RowBuffer Rows)[] Files) read) =>
        read.Files.Sum(f => RecordTableBuilder.Build(f.Kind, f.Rows, read.Cases, out _).Count);

    /// <summary>Binds the rules to the columns of the extract.</summary>
    public int Bind() => Rules.Sum(r => new BoundRule(r, Extract).MetBy.Length);

    /// <summary>Evaluates the rules on all cases.</summary>
    public EvaluationResult Evaluate() => Evaluator.Evaluate(Extract, Rules);

    /// <summary>Looks for what is suspicious in the data.</summary>
    public IReadOnlyList<Finding> CheckData() => PlausibilityChecks.Find(Extract, AsAt);

    /// <summary>Counts the measures and makes the lists.</summary>
    public Report Measure() => ReportBuilder.Build(Result, new ReportRequest(AsAt, AsAt.PlusYears(-1)) { By = [new GroupField("team", ["team"])] }, () => []);

    /// <summary>Writes every CSV file.</summary>
    public void Write()
    {
        foreach (var file in CsvReport.Files(Report))
        {
            using var stream = new FileStream(PathOf("out-" + file.Name), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1);
            file.Write(stream);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    private static InputFile Named(string name) => new(name, () => OfProgram(name));

    private static byte[] OfProgram(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, name));

    private string PathOf(string name) => Path.Combine(folder.FullName, name);
}
