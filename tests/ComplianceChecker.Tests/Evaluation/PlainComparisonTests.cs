using System.Text.Json;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Tests.Evaluation.Plain;
using NodaTime.Text;

namespace ComplianceChecker.Tests.Evaluation;

/// <summary>The engine against a slow, plain evaluator that shares no code with it, over thousands of random rules and cases.</summary>
public class PlainComparisonTests
{
    private const int WorldsInABatch = 500;

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, int.Parse(Environment.GetEnvironmentVariable("COMPLIANCE_WORLD_BATCHES") ?? "8", System.Globalization.CultureInfo.InvariantCulture))];

    [Theory]
    [MemberData(nameof(Batches))]
    public void Engine_and_plain_evaluator_agree_on_every_world(int batch)
    {
        var differences = new List<string>();
        for (var seed = batch * WorldsInABatch; seed < (batch + 1) * WorldsInABatch; seed++)
        {
            if (Difference(seed) is { } difference)
            {
                differences.Add(difference);
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} worlds differ.{Environment.NewLine}{string.Join(Environment.NewLine, differences.Take(3))}");
    }

    private static string? Difference(int seed)
    {
        var world = new RandomWorld(seed);
        var holidays = string.Join(',', world.Holidays.Select(h => $$"""{ "date": "{{LocalDatePattern.Iso.Format(h)}}", "title": "made up" }"""));
        var calendar = TestFolder.Text("england-and-wales.json", $$"""
            { "calendar": "england-and-wales", "covers": { "from": "{{LocalDatePattern.Iso.Format(world.CalendarFrom)}}", "to": "{{LocalDatePattern.Iso.Format(world.CalendarTo)}}" }, "holidays": [{{holidays}}] }
            """);
        List<InputFile> files = [.. world.Files.Select(f => TestFolder.Text(f.Key, f.Value))];
        if (world.ExtractJson is { } settings)
        {
            files.Add(TestFolder.Text("extract.json", settings));
        }

        EvaluationResult result;
        Report report;
        try
        {
            var rules = RuleSetLoader.Load([TestFolder.Text("world.json", world.RuleSetJson)], [calendar], TestFolder.Dictionary);
            var extract = ExtractReader.Read(files, TestFolder.Dictionary, [], new ExtractOptions(), CancellationToken.None);
            result = Evaluator.Evaluate(extract, rules.Rules);
            report = ReportBuilder.Build(result, new ReportRequest(world.AsAt, world.Since), []);
        }
        catch (Exception refused) when (refused is DataFileException or ExtractException)
        {
            return $"World {seed} was refused: {refused.Message}";
        }

        var plain = world.Evaluate();
        return FirstDifference(seed, "obligations", PlainLines(plain), TestFolder.ObligationLines(result, world.AsAt))
            ?? FirstDifference(seed, "rules not evaluated", plain.RulesNotEvaluated.Keys, result.Outcomes.Where(o => o.WhyNotAt(world.AsAt) is not null).Select(o => o.Rule.Id))
            ?? (IsBeyondCalendar(result) ? null : FirstDifference(seed, "measures", PlainMeasureLines(world), MeasureLines(report)));
    }

    /// <summary>Where holidays are not known, the contract leaves open how a measure of a period counts the clock; obligations are compared all the same.</summary>
    private static bool IsBeyondCalendar(EvaluationResult result) => result.Findings.Any(f => f.Problem.Contains("cannot be told", StringComparison.Ordinal));

    private static string? FirstDifference(int seed, string what, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        // Rows that differ only in how a date or boolean is spelt are one to the engine and two to the plain evaluator.
        string[] inOrder = [.. expected.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] found = [.. actual.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return inOrder.SequenceEqual(found, StringComparer.Ordinal)
            ? null
            : $"World {seed}, {what}:{Environment.NewLine}  plain only:  {string.Join("; ", inOrder.Except(found, StringComparer.Ordinal))}{Environment.NewLine}  engine only: {string.Join("; ", found.Except(inOrder, StringComparer.Ordinal))}";
    }

    private static IEnumerable<string> PlainLines(PlainResult plain) => plain.Obligations.Select(o => string.Join(
        ',',
        o.CaseId,
        o.RuleId,
        LocalDatePattern.Iso.Format(o.Started),
        FormattableString.Invariant($"{o.Step}"),
        LocalDatePattern.Iso.Format(o.Opened),
        LocalDatePattern.Iso.Format(o.Due),
        o.Done is { } done ? LocalDatePattern.Iso.Format(done) : "",
        o.Ended is { } ended ? LocalDatePattern.Iso.Format(ended) : "",
        o.Status,
        FormattableString.Invariant($"{o.DaysLate}")));

    private static IEnumerable<string> PlainMeasureLines(RandomWorld world) => world.EvaluateMeasures().Select(m =>
        m.NotGiven is not null ? $"{m.MeasureId}: not given"
        : FormattableString.Invariant($"{m.MeasureId}: {m.Numerator}/{m.Denominator} {m.Percentage:0.0} left out {m.LeftOut} not told {m.NotTold} worst {m.AtWorst:0.0} best {m.AtBest:0.0} {m.Rag}"));

    private static IEnumerable<string> MeasureLines(Report report) => report.Measures.Where(m => m.GroupBy.Length == 0).Select(m =>
        m.WhyNot is not null ? $"{m.Measure.Id}: not given"
        : FormattableString.Invariant($"{m.Measure.Id}: {m.Numerator}/{m.Denominator} {m.Percentage:0.0} left out {m.LeftOut} not told {m.NotTold} worst {m.AtWorst:0.0} best {m.AtBest:0.0} {m.Rag?.ToString().ToLowerInvariant()}"));
}
