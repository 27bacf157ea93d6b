using System.Globalization;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads a rule's measures.</summary>
internal sealed class MeasureReader(RuleReading reading)
{
    /// <summary>The measures, in the order of the file.</summary>
    public IReadOnlyList<Measure> Read(DataNode? node, Rule rule) =>
        [.. RuleReader.OneOrMore(node).Select(n => ReadMeasure(n, rule))];

    private Measure ReadMeasure(DataNode node, Rule rule)
    {
        var basis = node["basis"]?.Text switch
        {
            "upToDate" => MeasureBasis.UpToDate,
            "onTime" => MeasureBasis.OnTime,
            _ => MeasureBasis.EveryoneOnTime,
        };
        if (basis == MeasureBasis.UpToDate && rule.Timescale is { Second: null, Then: null })
        {
            reading.Error(node["basis"]!.Place, RuleMessages.UpToDateOfOneStep());
        }

        if (node["notYetDue"] is { } notYetDue && basis != MeasureBasis.UpToDate)
        {
            reading.Error(notYetDue.Place, RuleMessages.NotYetDueWithoutUpToDate(node["basis"]?.Text ?? ""));
        }

        if (node["title"] is null)
        {
            reading.Warn(node.Place, RuleMessages.NoTitle("measure", "The rule's title"));
        }

        var measure = new Measure(
            node["id"]?.Text ?? "",
            node["title"]?.Text.Trim() ?? rule.Title,
            [rule.Id],
            basis,
            node["notYetDue"]?.Text is "count",
            NumberOf(node["target"]),
            NumberOf(node["amber"]),
            node["goodIs"]?.Text is "low");
        CheckColours(node, measure);
        return measure;
    }

    private static double? NumberOf(DataNode? node) => node?.Kind == DataNodeKind.Number ? node.Number : null;

    private void CheckColours(DataNode node, Measure measure)
    {
        if (measure.Amber is not { } amber)
        {
            return;
        }

        if (measure.Target is not { } target)
        {
            reading.Warn(node["amber"]!.Place, RuleMessages.AmberWithoutTarget());
        }
        else if (measure.LowIsGood ? amber < target : amber > target)
        {
            reading.Error(node["amber"]!.Place, RuleMessages.AmberBeyondTarget(
                amber.ToString(CultureInfo.InvariantCulture),
                target.ToString(CultureInfo.InvariantCulture),
                measure.LowIsGood ? "at or above" : "at or below",
                measure.LowIsGood ? "low" : "high"));
        }
    }
}
