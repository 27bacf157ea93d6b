namespace ComplianceChecker.Tests.Evaluation;

/// <summary>The engine against a slow, plain evaluator that shares no code with it, over thousands of random rules and cases.</summary>
public class PlainComparisonTests
{
    private const int WorldsInABatch = 500;
    private const int WorldsWithGroups = 100;

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, int.Parse(Environment.GetEnvironmentVariable("COMPLIANCE_WORLD_BATCHES") ?? "2", System.Globalization.CultureInfo.InvariantCulture))];

    [Theory]
    [MemberData(nameof(Batches))]
    public void Engine_and_plain_evaluator_agree_on_every_world(int batch)
    {
        string[] differences = [.. Enumerable.Range(batch * WorldsInABatch, WorldsInABatch).Select(PlainDifference.Of).OfType<string>()];
        Assert.True(differences.Length == 0, $"{differences.Length} worlds differ.{Environment.NewLine}{string.Join(Environment.NewLine, differences.Take(3))}");
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public void Groups_agree_with_a_count_of_each_group_alone_and_with_a_report_filtered_to_it(int batch)
    {
        string[] differences = [.. Enumerable.Range(batch * WorldsWithGroups, WorldsWithGroups).Select(PlainDifference.OfGroups).OfType<string>()];
        Assert.True(differences.Length == 0, $"{differences.Length} worlds differ.{Environment.NewLine}{string.Join(Environment.NewLine, differences.Take(3))}");
    }
}
