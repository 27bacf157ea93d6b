using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Layers;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads the name of a kind of record, and checks that it is a period where a period is meant and an event where an event is.</summary>
internal sealed class KindReader(RuleReading reading)
{
    /// <summary>A kind of period.</summary>
    public string Period(DataNode? node) => Read(node, RecordShape.Period);

    /// <summary>A kind of event.</summary>
    public string Event(DataNode? node) => Read(node, RecordShape.Event);

    /// <summary>A kind of period or event, and which of them it is; null where that is not known.</summary>
    public (string Kind, RecordShape? Shape) PeriodOrEvent(DataNode? node)
    {
        var kind = Read(node, null);
        return (kind, ShapeOf(kind));
    }

    private string Read(DataNode? node, RecordShape? wanted)
    {
        if (node is not { Kind: DataNodeKind.Text, Text.Length: > 0 })
        {
            return "";
        }

        if (reading.KindsOfTwoMeanings.TryGetValue(node.Text, out var places))
        {
            reading.Error(node.Place, LayerMessages.NameOfTwoBases(node.Text, places.One.ToString(), places.Other.ToString()));
        }

        var fitting = reading.Dictionary.Kinds.Keys.Concat(reading.DerivedKinds).Where(k => Fits(ShapeOf(k), wanted));
        var shape = ShapeOf(node.Text);
        if (shape is null)
        {
            reading.WarnOnce(node.Place, RuleMessages.UnknownKind(node.Text, NearestName.Hint(node.Text, fitting)));
        }
        else if (!Fits(shape, wanted))
        {
            reading.Error(node.Place, RuleMessages.KindIsOfOtherShape(node.Text, Name(wanted), Name(shape), NearestName.Hint(node.Text, fitting)));
        }

        return node.Text;
    }

    private RecordShape? ShapeOf(string kind) =>
        reading.IsDerived(kind) ? RecordShape.Period : reading.Dictionary.Kinds.GetValueOrDefault(kind)?.Shape;

    private static bool Fits(RecordShape? shape, RecordShape? wanted) =>
        wanted is null ? shape is RecordShape.Period or RecordShape.Event : shape == wanted;

    private static string Name(RecordShape? shape) => shape switch
    {
        RecordShape.Period => "period",
        RecordShape.Event => "event",
        RecordShape.Case => "case",
        _ => "period or event",
    };
}
