using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Extracts.Samples;

namespace ComplianceChecker.Tests.Extracts.Samples;

/// <summary>A sample made in memory, and what the program says of it.</summary>
internal sealed class MadeSample
{
    public MadeSample(SampleOptions options)
    {
        var streams = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        Files = SampleExtract.Write(options, name => streams[name] = new MemoryStream(), progress: null, CancellationToken.None);
        Bytes = streams.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
        Extract = ExtractReader.Read([.. Bytes.Select(b => new InputFile(b.Key, () => b.Value))], TestFolder.Dictionary, [], new ExtractOptions(), CancellationToken.None);
        Result = Evaluator.Evaluate(Extract, TestFolder.Rules("rules/england/headline.json").Rules);
        Findings = [.. Extract.Findings, .. PlausibilityChecks.Find(Extract, options.AsAt), .. Result.Findings];
    }

    public IReadOnlyList<SampleFile> Files { get; }

    public IReadOnlyDictionary<string, byte[]> Bytes { get; }

    public CaseExtract Extract { get; }

    public EvaluationResult Result { get; }

    public IReadOnlyList<Finding> Findings { get; }

    public static SampleOptions Options(int cases = 300, long seed = 1, string asAt = "2016-11-30", int years = 5, bool isClean = true) =>
        new(cases, seed, TestFolder.Date(asAt), years, isClean);

    public string Text(string file) => System.Text.Encoding.UTF8.GetString(Bytes[file]);

    /// <summary>The rows of a kind, by column.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> Rows(string kind)
    {
        var lines = Text(kind + ".csv").TrimEnd('\n').Split('\n');
        var columns = lines[0].Split(',');
        return lines[1..].Select(l => columns.Zip(l.Split(',')).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal));
    }
}
