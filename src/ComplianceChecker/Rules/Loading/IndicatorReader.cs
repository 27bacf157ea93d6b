using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads the indicators of a rule set.</summary>
internal sealed class IndicatorReader(RuleReading reading, RuleSurroundings surroundings, FactReader facts)
{
    private readonly KindReader kinds = new(reading);
    private readonly ConditionsReader conditions = new(reading);

    /// <summary>The indicators, in the order of the file.</summary>
    public IReadOnlyList<Indicator> Read(DataNode? node) => [.. RuleReader.OneOrMore(node).Select(ReadIndicator)];

    /// <summary>An indicator.</summary>
    public Indicator ReadIndicator(DataNode node)
    {
        var (id, title) = (node["id"]?.Text ?? "", node["title"]?.Text.Trim() ?? "");
        var figure = ReadFigure(node);
        var cohort = facts.Read(node["cohort"], hasClock: false);
        var indicator = new Indicator
        {
            Id = id,
            Title = title,
            Summary = node["summary"]?.Text.Trim() ?? "",
            Source = SourceReader.Read(node["source"], node, "indicator", reading),
            Notes = [.. (node["notes"]?.Items ?? []).Where(n => n.Kind == DataNodeKind.Text).Select(n => n.Text.Trim())],
            InForce = InForceReader.Read(node["inForce"], reading),
            JudgedOn = ReadJudgedOn(node["judgedOn"]),
            Cohort = cohort,
            Figure = figure,
            By = ReadBy(node["by"], cohort),
            Measures = MeasuresOf(figure, node, id, title),
            Calendar = surroundings.Calendar,
            LeapDay = surroundings.LeapDay,
            Place = node.Place,
        };
        return indicator with { DerivedPeriods = surroundings.DerivedPeriods.For(() => indicator.Facts.SelectMany(f => f.Parts).Select(p => p.Reads?.Kind).OfType<string>().Concat(indicator.Days.Select(d => d.Kind)), node.Place, reading) };
    }

    private IndicatorFigure ReadFigure(DataNode node)
    {
        if (node["count"] is { Kind: DataNodeKind.Boolean, IsTrue: false } count)
        {
            reading.Error(count.Place, RuleMessages.CountIsFalse());
        }

        return node["days"] is { Kind: DataNodeKind.Object } days ? new IndicatorFigure.Days(ReadDay(days["from"]), ReadDay(days["to"]))
            : facts.Read(node["counted"], hasClock: false) is { } counted ? new IndicatorFigure.Share(counted)
            : new IndicatorFigure.Number();
    }

    private IndicatorDay ReadDay(DataNode? node)
    {
        var isPeriod = node?["period"] is not null;
        var kind = isPeriod ? kinds.Period(node!["period"]) : kinds.Event(node?["event"]);
        return new IndicatorDay(
            kind,
            conditions.Read(node?["where"], new ConditionScope(kind, KnowsAge: true, KnowsStep: false)),
            !isPeriod ? null : node!["at"]?.Text is "end" ? PeriodPoint.End : PeriodPoint.Start);
    }

    private JudgedOnBirthdays? ReadJudgedOn(DataNode? node)
    {
        if (node is not { Kind: DataNodeKind.Object })
        {
            return null;
        }

        var ages = new List<int>();
        foreach (var age in (node["birthday"] is { Kind: DataNodeKind.List } list ? list.Items : [node["birthday"]!]).Where(n => n is { Kind: DataNodeKind.Number }))
        {
            if (ages.Contains((int)age.Number))
            {
                reading.Error(age.Place, RuleMessages.AgeGivenTwice(age.Text));
            }
            else
            {
                ages.Add((int)age.Number);
            }
        }

        return new JudgedOnBirthdays(ages, FormatScalars.SpanOf(node["within"]) ?? default);
    }

    /// <summary>An attribute of the case, of a record that the cohort names, or of what a case has on a day.</summary>
    private string? ReadBy(DataNode? node, Fact? cohort)
    {
        if (node is not { Kind: DataNodeKind.Text } || string.IsNullOrWhiteSpace(node.Text))
        {
            return null;
        }

        var by = node.Text.Trim();
        string[] named = [DataDictionary.CasesKind, .. (cohort?.Affirmed ?? []).Select(f => f.Reads?.Kind).OfType<string>().Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)];
        string[] known = [.. named.Concat(Indicator.HeldKinds).SelectMany(k => reading.Dictionary.Kinds.GetValueOrDefault(k)?.Attributes.Keys ?? []), Indicator.AgeBand];
        if (!known.Contains(by, StringComparer.Ordinal))
        {
            reading.WarnOnce(node.Place, RuleMessages.UnknownAttribute(by, string.Join(" or ", named), NearestName.Hint(by, known)));
        }

        return by;
    }

    private IReadOnlyList<Measure> MeasuresOf(IndicatorFigure figure, DataNode node, string id, string title)
    {
        var unit = figure switch { IndicatorFigure.Share => MeasureUnit.Percent, IndicatorFigure.Number => MeasureUnit.Number, _ => MeasureUnit.Days };
        var targets = TargetsReader.Read(node, unit, reading);
        return unit == MeasureUnit.Days ? [Figure(Indicator.MeanOf(id), $"{title}: mean days"), Figure(Indicator.MedianOf(id), $"{title}: median days")] : [Figure(id, title)];

        Measure Figure(string figureId, string figureTitle) =>
            new(figureId, figureTitle, [], MeasureBasis.Indicator, CountsNotYetDue: false, targets.Target, targets.Amber, targets.LowIsGood) { Unit = unit, Comparators = targets.Comparators };
    }
}
