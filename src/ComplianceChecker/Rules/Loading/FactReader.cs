using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Layers;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads facts, and those that the rule set has named.</summary>
/// <param name="reading">The reading of the file.</param>
/// <param name="definitions">The facts that the file itself has named.</param>
/// <param name="ofBases">Those that the files have named which it extends.</param>
internal sealed class FactReader(RuleReading reading, DataNode? definitions, VisibleNames<Fact> ofBases)
{
    private static readonly Fact Nothing = new Fact.All([]);
    private static readonly string[] Numbers = ["atLeast", "atMost", "above", "below"];

    private readonly KindReader kinds = new(reading);
    private readonly ConditionsReader conditions = new(reading);
    private readonly MergeReader merges = new(reading);
    private readonly Dictionary<string, Fact> named = new(StringComparer.Ordinal);
    private readonly List<string> beingRead = [];

    /// <summary>Reads every definition, used or not, so that what is wrong with it is said.</summary>
    public IReadOnlyList<VisibleName<Fact>> ReadDefinitions() =>
        [.. (definitions?.Members ?? []).Select(m => new VisibleName<Fact>(m, ReadDefinition(m)))];

    /// <summary>Reads a fact whose shape has been checked.</summary>
    /// <param name="node">The fact.</param>
    /// <param name="hasClock">Whether it stands where a clock has started, so that "since": "start" means something.</param>
    /// <returns>The fact; null if there is none.</returns>
    public Fact? Read(DataNode? node, bool hasClock) => node is null ? null : ReadFact(node, hasClock);

    /// <summary>Reads the period to whose first day events are looked back to.</summary>
    /// <param name="node">The object that names it.</param>
    public Fact.InFor ReadStartOf(DataNode node)
    {
        var kind = kinds.Period(node["startOf"]);
        return new Fact.InFor(kind, ReadWhere(node, kind), new Timescales.Span(0, Timescales.SpanUnit.Days), merges.Read(node, kind));
    }

    private Fact ReadFact(DataNode node, bool hasClock) => node switch
    {
        { Kind: DataNodeKind.Text } => ReadName(node, hasClock),
        { Kind: not DataNodeKind.Object } => Nothing,
        _ when node["in"] is { } kind => ReadIn(node, kinds.Period(kind)),
        _ when node["had"] is { } kind => ReadHad(node, kind, hasClock),
        _ when node["latest"] is { } kind => ReadLatest(node, kinds.Event(kind)),
        _ when node["inFor"] is { } kind => ReadInFor(node, kinds.Period(kind)),
        _ when node["total"] is { } kind => ReadTotal(node, kinds.Period(kind)),
        _ when node["case"] is { } ofCase => new Fact.OfCase(conditions.Read(ofCase, ConditionScope.CaseFact)),
        _ when node["all"] is { } all => new Fact.All([.. all.Items.Select(i => ReadFact(i, hasClock))]),
        _ when node["any"] is { } any => new Fact.Any([.. any.Items.Select(i => ReadFact(i, hasClock))]),
        _ when node["not"] is { } not => new Fact.Not(ReadFact(not, hasClock)),
        _ => Nothing,
    };

    private Fact ReadName(DataNode node, bool hasClock)
    {
        if (string.IsNullOrWhiteSpace(node.Text))
        {
            return Nothing;
        }

        if (ofBases.Find(node.Text) is { } known)
        {
            return ClockIsThere(known, node, hasClock);
        }

        if (ofBases.PlacesOf(node.Text) is { } places)
        {
            reading.Error(node.Place, LayerMessages.NameOfTwoBases(node.Text, places.One.ToString(), places.Other.ToString()));
            return Nothing;
        }

        var names = (definitions?.Members ?? []).Select(m => m.Name).Union(ofBases.Names, StringComparer.Ordinal).ToList();
        if (definitions?.Members.FirstOrDefault(m => string.Equals(m.Name, node.Text, StringComparison.Ordinal)) is not { } definition)
        {
            var there = names.Count == 0 ? "The rule set has no \"definitions\"." : $"There are: {string.Join(", ", names)}.";
            reading.Error(node.Place, RuleMessages.UnknownDefinition(node.Text, NearestName.Hint(node.Text, names), there));
            return Nothing;
        }

        if (beingRead.IndexOf(node.Text) is >= 0 and var first)
        {
            reading.Error(node.Place, RuleMessages.DefinitionCycle(node.Text, string.Join(" → ", beingRead[first..].Append(node.Text))));
            return Nothing;
        }

        return ClockIsThere(ReadDefinition(definition), node, hasClock);
    }

    private Fact ClockIsThere(Fact fact, DataNode node, bool hasClock)
    {
        if (!hasClock && fact.Parts.Any(p => p is Fact.Had { SinceStart: true }))
        {
            reading.Error(node.Place, RuleMessages.NoClockHere($"\"{node.Text}\" has \"since\": \"start\", which"));
        }

        return fact;
    }

    private Fact ReadDefinition(DataMember definition)
    {
        if (!named.TryGetValue(definition.Name, out var known))
        {
            beingRead.Add(definition.Name);
            known = new Fact.Named(definition.Name, ReadFact(definition.Value, hasClock: true));
            beingRead.RemoveAt(beingRead.Count - 1);
            named[definition.Name] = known;
        }

        return known;
    }

    private Conditions ReadWhere(DataNode node, string kind) => conditions.Read(node["where"], ConditionScope.Fact(kind));

    private Fact.In ReadIn(DataNode node, string kind) => new(kind, ReadWhere(node, kind));

    private Fact.Latest ReadLatest(DataNode node, string kind) => new(kind, ReadWhere(node, kind));

    private Fact.InFor ReadInFor(DataNode node, string kind) =>
        new(kind, ReadWhere(node, kind), FormatScalars.SpanOf(node["atLeast"]) ?? default, merges.Read(node, kind));

    private Fact.Total ReadTotal(DataNode node, string kind)
    {
        var atLeast = FormatScalars.SpanOf(node["atLeast"]);
        if (atLeast is { Unit: not (Timescales.SpanUnit.Days or Timescales.SpanUnit.Weeks) })
        {
            reading.Error(node["atLeast"]!.Place, RuleMessages.TotalNotInDays(node["atLeast"]!.Text));
        }

        return new Fact.Total(kind, ReadWhere(node, kind), (int?)node["since"]?["birthday"]?.Number, atLeast ?? default);
    }

    private Fact.Had ReadHad(DataNode node, DataNode kindNode, bool hasClock)
    {
        var (kind, shape) = kinds.PeriodOrEvent(kindNode);
        if (node["counting"] is { } counting && shape == RecordShape.Event)
        {
            reading.Error(counting.Place, RuleMessages.CountingOfEvents(kind));
        }

        if (node["merge"] is { } merge && shape == RecordShape.Event)
        {
            reading.Error(merge.Place, RuleMessages.MergeOfEvents(kind));
        }

        var sinceStart = node["since"]?.Text is "start";
        if (sinceStart && !hasClock)
        {
            reading.Error(node["since"]!.Place, RuleMessages.NoClockHere("\"since\": \"start\""));
        }

        var number = Numbers.Where(name => node[name] is { Kind: DataNodeKind.Number })
            .Select(name => new ValueTest(TestReader.Operators[name], [new Literal.Number(node[name]!.Number)]))
            .DefaultIfEmpty(new ValueTest(TestOperator.AtLeast, [new Literal.Number(1)]));
        return new Fact.Had(
            kind,
            ReadWhere(node, kind),
            node["counting"]?.Text switch { "held" => PeriodCount.Held, "ended" => PeriodCount.Ended, _ => PeriodCount.Started },
            FormatScalars.SpanOf(node["within"]),
            sinceStart,
            [.. number],
            shape == RecordShape.Event ? Merge.None : merges.Read(node, kind));
    }
}
