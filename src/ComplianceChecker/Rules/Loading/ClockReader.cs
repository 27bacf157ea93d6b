using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads a rule's clock.</summary>
internal sealed class ClockReader(RuleReading reading, KindReader kinds, ConditionsReader conditions, FactReader facts)
{
    private readonly MergeReader merges = new(reading);

    /// <summary>The clock.</summary>
    public Clock Read(DataNode? node, DataNode rule)
    {
        var clock = new Clock
        {
            Starts = ReadStarts(node?["starts"]),
            During = [.. RuleReader.OneOrMore(node?["during"]).Select(ReadDuring)],
            Until = [.. RuleReader.OneOrMore(node?["until"]).Select(ReadUntil)],
            EndDayCounts = node?["endDayCounts"]?.IsTrue ?? false,
            OnlyIf = facts.Read(node?["onlyIf"], hasClock: true),
            Restarts = node?["restarts"]?.IsTrue ?? false,
        };

        // A kind in "during" ends the clock when it ceases, whatever started it.
        if (clock is { Starts: not ClockStart.OfPeriod { AtEnd: false }, Until.Count: 0, During.Count: 0 } && node is not null)
        {
            reading.Warn((node["starts"] ?? rule).Place, RuleMessages.ClockHasNoEnd());
        }

        return clock;
    }

    private ClockStart ReadStarts(DataNode? node)
    {
        if (node?["period"] is { } period)
        {
            var kind = kinds.Period(period);
            return new ClockStart.OfPeriod(kind, node["at"]?.Text is "end", merges.Read(node, kind), ReadWhere(node, kind));
        }

        if (node?["event"] is { } happening)
        {
            var kind = kinds.Event(happening);
            return new ClockStart.OfEvent(kind, ReadWhere(node, kind));
        }

        return new ClockStart.OfBirthday((int)(node?["birthday"]?.Number ?? 0), ReadWhere(node, DataDictionary.CasesKind));
    }

    private Conditions ReadWhere(DataNode? node, string kind) =>
        conditions.Read(node?["where"], new ConditionScope(kind, KnowsAge: true, KnowsStep: false));

    private During ReadDuring(DataNode node)
    {
        var kind = kinds.Period(node["period"]);
        return new During(kind, conditions.Read(node["where"], new ConditionScope(kind, KnowsAge: false, KnowsStep: false)));
    }

    private Until ReadUntil(DataNode node)
    {
        if (node["event"] is { } happening)
        {
            var kind = kinds.Event(happening);
            return new Until.Happening(kind, ReadWhere(node, kind));
        }

        return FormatScalars.SpanOf(node["after"]) is { } span
            ? new Until.After(span)
            : new Until.Birthday((int)(node["birthday"]?.Number ?? 0));
    }
}
