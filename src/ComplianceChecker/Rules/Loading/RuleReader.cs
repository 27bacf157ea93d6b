using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads a rule whose shape has been checked. Whatever was wrong there is passed over in silence here.</summary>
internal sealed class RuleReader(RuleReading reading, RuleSurroundings surroundings, FactReader facts)
{
    private readonly KindReader kinds = new(reading);
    private readonly ConditionsReader conditions = new(reading);

    /// <summary>The rule.</summary>
    /// <param name="node">It.</param>
    /// <param name="examplesAreSetAside">Whether it has lost its examples to a change, so that their lack is told by <c>rules test</c>.</param>
    public Rule Read(DataNode node, bool examplesAreSetAside = false)
    {
        reading.RuleId = node["id"] is { Kind: DataNodeKind.Text } id ? id.Text : null;
        var clock = new ClockReader(reading, kinds, conditions, facts).Read(node["clock"], node);
        var timescale = new TimescaleReader(reading, kinds, conditions, facts).Read(node["timescale"], clock.Starts.RecordKind ?? DataDictionary.CasesKind);
        var rule = new Rule
        {
            Id = node["id"]?.Text ?? "",
            Title = node["title"]?.Text.Trim() ?? "",
            Summary = node["summary"]?.Text.Trim() ?? "",
            Source = SourceReader.Read(node["source"], node, "rule", reading),
            Notes = [.. (node["notes"]?.Items ?? []).Where(n => n.Kind == DataNodeKind.Text).Select(n => n.Text.Trim())],
            InForce = InForceReader.Read(node["inForce"], reading),
            Clock = clock,
            Timescale = timescale,
            MetBy = [.. OneOrMore(node["metBy"]).Select(ReadMetBy)],
            ExcusedBy = [.. OneOrMore(node["excusedBy"]).Select(ReadExcusedBy)],
            DueSoon = FormatScalars.SpanOf(node["dueSoon"]),
            Calendar = surroundings.Calendar,
            Terms = surroundings.Terms,
            LeapDay = surroundings.LeapDay,
            Loosens = node["loosens"]?.Text.Trim() ?? "",
            Place = node.Place,
            Written = node,
        };
        CheckBeforeStart(rule, node);
        rule = rule with { Measures = new MeasureReader(reading, facts).Read(node["measures"], rule) };
        rule = rule with { DerivedPeriods = surroundings.DerivedPeriods.For(() => KindRead.Of(rule).Select(k => k.Kind), rule.Place, reading) };
        rule = rule with { Examples = new ExampleReader(reading).Read(node["examples"], rule) };
        if (rule.Examples.Count == 0 && !examplesAreSetAside)
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

    private void CheckBeforeStart(Rule rule, DataNode node)
    {
        var timescale = rule.Timescale;
        if (timescale.BeforeStart
            && (timescale.Second is not null || timescale.Then is not null || timescale.CountsFirstDay || timescale.NotBefore is not null || timescale.Before is not null
                || rule.MetBy.Any(m => m.LookBack is null || m.ThenFromEvent) || rule.CountsHours || timescale.All.Any(a => a.Every.Unit == SpanUnit.Terms)))
        {
            reading.Error(node["timescale"]!["beforeStart"]!.Place, RuleMessages.BeforeStartAlone());
        }
    }

    private MetBy ReadMetBy(DataNode node)
    {
        var kind = node["period"] is { } period ? kinds.Period(period) : kinds.Event(node["event"]);
        var lookBack = node["lookBack"];
        return new MetBy(kind, conditions.Read(node["where"], new ConditionScope(kind, KnowsAge: true, KnowsStep: false)), FormatScalars.SpanOf(lookBack))
        {
            At = node["period"] is null ? null : node["at"]?.Text is "end" ? PeriodPoint.End : PeriodPoint.Start,
            LookBackTo = lookBack is { Kind: DataNodeKind.Object } ? facts.ReadStartOf(lookBack) : null,
            ThenFromEvent = node["thenFrom"]?.Text is "event",
            ServesAgain = node["servesAgain"]?.IsTrue ?? false,
            OnlyBefore = node["onlyBefore"]?.IsTrue ?? false,
            If = facts.Read(node["if"], hasClock: false),
        };
    }

    private ExcusedBy ReadExcusedBy(DataNode node)
    {
        var kind = kinds.Event(node["event"]);
        return new ExcusedBy(kind, conditions.Read(node["where"], new ConditionScope(kind, KnowsAge: true, KnowsStep: false)));
    }
}
