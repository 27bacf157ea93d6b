using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads the name of a kind of record, and checks that it is a period where a period is meant and an event where an event is.</summary>
internal sealed class KindReader(RuleReading reading)
{
    /// <summary>A kind of period.</summary>
    public string Period(DataNode? node) => Read(node, RecordShape.Period);

    /// <summary>A kind of event.</summary>
    public string Event(DataNode? node) => Read(node, RecordShape.Event);

    private string Read(DataNode? node, RecordShape wanted)
    {
        if (node is not { Kind: DataNodeKind.Text, Text.Length: > 0 })
        {
            return "";
        }

        var fitting = reading.Dictionary.Kinds.Values.Where(k => k.Shape == wanted).Select(k => k.Name);
        if (!reading.Dictionary.Kinds.TryGetValue(node.Text, out var known))
        {
            reading.WarnOnce(node.Place, RuleMessages.UnknownKind(node.Text, NearestName.Hint(node.Text, fitting)));
        }
        else if (known.Shape != wanted)
        {
            reading.Error(node.Place, RuleMessages.KindIsOfOtherShape(node.Text, Name(wanted), Name(known.Shape), NearestName.Hint(node.Text, fitting)));
        }

        return node.Text;
    }

    private static string Name(RecordShape shape) => shape switch
    {
        RecordShape.Period => "period",
        RecordShape.Event => "event",
        _ => "case",
    };
}
