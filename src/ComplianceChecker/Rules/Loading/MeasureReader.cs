using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads the measures of a rule, and those over several rules.</summary>
internal sealed class MeasureReader(RuleReading reading, FactReader facts)
{
    /// <summary>A rule's measures, in the order of the file.</summary>
    public IReadOnlyList<Measure> Read(DataNode? node, Rule rule) =>
        [.. RuleReader.OneOrMore(node).Select(n => ReadMeasure(n, [rule], rule.Title))];

    /// <summary>A measure over several rules.</summary>
    /// <param name="node">It.</param>
    /// <param name="rules">The rules of the set.</param>
    public Measure ReadOfSet(DataNode node, IReadOnlyList<Rule> rules) => ReadMeasure(node, ReadRules(node["rules"], rules), null);

    private List<Rule> ReadRules(DataNode? node, IReadOnlyList<Rule> rules)
    {
        var found = new List<Rule>();
        foreach (var id in (node?.Items ?? []).Where(i => i.Kind == DataNodeKind.Text && i.Text.Length > 0))
        {
            if (rules.FirstOrDefault(r => string.Equals(r.Id, id.Text, StringComparison.Ordinal)) is not { } rule)
            {
                var known = rules.Select(r => r.Id).Where(i => i.Length > 0).ToList();
                reading.Error(id.Place, RuleMessages.UnknownRule(id.Text, NearestName.Hint(id.Text, known), string.Join(", ", known)));
            }
            else if (found.Contains(rule))
            {
                reading.Error(id.Place, RuleMessages.RuleGivenTwice(id.Text));
            }
            else
            {
                found.Add(rule);
            }
        }

        return found;
    }

    private Measure ReadMeasure(DataNode node, List<Rule> rules, string? ruleTitle)
    {
        var basis = node["basis"]?.Text switch
        {
            "upToDate" => MeasureBasis.UpToDate,
            "onTime" => MeasureBasis.OnTime,
            _ => MeasureBasis.EveryoneOnTime,
        };
        if (basis == MeasureBasis.UpToDate && rules.Count > 0 && rules.All(r => r.Timescale is { Second: null, Then: null }))
        {
            reading.Error(node["basis"]!.Place, ruleTitle is null ? RuleMessages.UpToDateOfOneStepRules() : RuleMessages.UpToDateOfOneStep());
        }

        if (node["notYetDue"] is { } notYetDue && basis != MeasureBasis.UpToDate)
        {
            reading.Error(notYetDue.Place, RuleMessages.NotYetDueWithoutUpToDate(node["basis"]?.Text ?? ""));
        }

        if (node["title"] is null)
        {
            reading.Warn(node.Place, RuleMessages.NoTitle("measure", ruleTitle is null ? "Its id" : "The rule's title"));
        }

        var targets = TargetsReader.Read(node, MeasureUnit.Percent, reading);
        return new Measure(
            node["id"]?.Text ?? "",
            node["title"]?.Text.Trim() ?? ruleTitle ?? node["id"]?.Text ?? "",
            [.. rules.Select(r => r.Id)],
            basis,
            node["notYetDue"]?.Text is "count",
            targets.Target,
            targets.Amber,
            targets.LowIsGood)
        {
            Cohort = facts.Read(node["cohort"], hasClock: false),
            Comparators = targets.Comparators,
        };
    }
}
