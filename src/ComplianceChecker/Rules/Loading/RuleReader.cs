using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads a rule whose shape has been checked. Whatever was wrong there is passed over in silence here.</summary>
internal sealed class RuleReader(RuleReading reading, WorkingDayCalendar? calendar, LeapDayBirthday leapDay)
{
    private static readonly Dictionary<string, SourceKind> SourceKinds = new(StringComparer.Ordinal)
    {
        ["statutory"] = SourceKind.Statutory,
        ["statutory guidance"] = SourceKind.StatutoryGuidance,
        ["guidance"] = SourceKind.Guidance,
        ["local"] = SourceKind.Local,
    };

    private readonly KindReader kinds = new(reading);
    private readonly ConditionsReader conditions = new(reading);

    /// <summary>The rule.</summary>
    public Rule Read(DataNode node)
    {
        reading.RuleId = node["id"] is { Kind: DataNodeKind.Text } id ? id.Text : null;
        var clock = new ClockReader(reading, kinds, conditions).Read(node["clock"], node);
        var timescale = ReadTimescale(node["timescale"], new ConditionScope(clock.Starts.RecordKind ?? DataDictionary.CasesKind, KnowsAge: true, KnowsStep: true));
        var rule = new Rule
        {
            Id = node["id"]?.Text ?? "",
            Title = node["title"]?.Text.Trim() ?? "",
            Summary = node["summary"]?.Text.Trim() ?? "",
            Source = ReadSource(node["source"], node),
            InForce = ReadInForce(node["inForce"]),
            Clock = clock,
            Timescale = timescale,
            MetBy = [.. OneOrMore(node["metBy"]).Select(ReadMetBy)],
            DueSoon = FormatScalars.SpanOf(node["dueSoon"]),
            Calendar = calendar,
            LeapDay = leapDay,
            Place = node.Place,
        };
        rule = rule with
        {
            Measures = new MeasureReader(reading).Read(node["measures"], rule),
            Examples = new ExampleReader(reading).Read(node["examples"], rule),
        };
        if (rule.Examples.Count == 0)
        {
            reading.Warn(node.Place, RuleMessages.NoExamples());
        }

        reading.RuleId = null;
        return rule;
    }

    /// <summary>The entries of a list, or the single one that stands in its place.</summary>
    internal static IEnumerable<DataNode> OneOrMore(DataNode? node) => (node?.Kind switch
    {
        DataNodeKind.List => node.Items,
        DataNodeKind.Object => [node],
        _ => [],
    }).Where(n => n.Kind == DataNodeKind.Object);

    private RuleSource ReadSource(DataNode? node, DataNode rule)
    {
        if (node is null)
        {
            reading.Warn(rule.Place, RuleMessages.NoSource());
        }

        return new RuleSource(
            node?["instrument"]?.Text.Trim() ?? "",
            node?["provision"]?.Text.Trim() ?? "",
            SourceKinds.TryGetValue(node?["kind"]?.Text ?? "", out var kind) ? kind : null);
    }

    private InForce ReadInForce(DataNode? node)
    {
        var from = FormatScalars.DateOf(node?["from"]);
        var to = FormatScalars.DateOf(node?["to"]);
        if (from > to)
        {
            reading.Error(node!.Place, RuleMessages.InForceEndsBeforeItBegins(node["from"]!.Text, node["to"]!.Text));
        }

        return new InForce(from, to);
    }

    private Timescale ReadTimescale(DataNode? node, ConditionScope scope) => new(
        ReadSteps(node?["first"], scope) ?? [],
        ReadSteps(node?["second"], scope),
        ReadSteps(node?["then"], scope));

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

            alternatives.Add(new Alternative(when, FormatScalars.SpanOf(entry["every"]) ?? default));
        }

        return alternatives;
    }

    private MetBy ReadMetBy(DataNode node)
    {
        var kind = kinds.Event(node["event"]);
        return new MetBy(kind, conditions.Read(node["where"], new ConditionScope(kind, KnowsAge: true, KnowsStep: false)), FormatScalars.SpanOf(node["lookBack"]));
    }
}
