using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads how long each step of a rule may take.</summary>
internal sealed class TimescaleReader(RuleReading reading, KindReader kinds, ConditionsReader conditions, FactReader facts)
{
    /// <summary>The timescale.</summary>
    /// <param name="node">The timescale.</param>
    /// <param name="kind">The kind of record that starts the clock.</param>
    public Timescale Read(DataNode? node, string kind)
    {
        var scope = new ConditionScope(kind, KnowsAge: true, KnowsStep: true);
        return new Timescale(ReadSteps(node?["first"], scope) ?? [], ReadSteps(node?["second"], scope), ReadSteps(node?["then"], scope))
        {
            CountsFirstDay = node?["countsFirstDay"]?.IsTrue ?? false,
            NotBefore = FormatScalars.SpanOf(node?["notBefore"]),
            Before = ReadBefore(node?["before"]),
            BeforeStart = node?["beforeStart"]?.IsTrue ?? false,
        };
    }

    private List<Alternative>? ReadSteps(DataNode? node, ConditionScope scope)
    {
        if (node is null)
        {
            return null;
        }

        if (node.Kind != DataNodeKind.List)
        {
            return [new Alternative(Conditions.Always, FormatScalars.SpanOf(node) ?? default)];
        }

        var alternatives = new List<Alternative>();
        var entries = node.Items.Where(n => n.Kind == DataNodeKind.Object).ToList();
        foreach (var entry in entries)
        {
            var when = conditions.Read(entry["when"], scope);
            if (when.IsAlways && entry != entries[^1] && entry["if"] is null)
            {
                reading.Error(entry.Place, RuleMessages.AlternativeWithoutWhen());
            }

            alternatives.Add(new Alternative(when, FormatScalars.SpanOf(entry["every"]) ?? default, facts.Read(entry["if"], hasClock: true)));
        }

        return alternatives;
    }

    private Before? ReadBefore(DataNode? node)
    {
        if (node is not { Kind: DataNodeKind.Object })
        {
            return null;
        }

        var kind = kinds.Event(node["event"]);
        return new Before(kind, conditions.Read(node["where"], new ConditionScope(kind, KnowsAge: true, KnowsStep: false)));
    }
}
