using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads which periods are joined into one.</summary>
internal sealed class MergeReader(RuleReading reading)
{
    /// <summary>The values of "merge" (true, false or the name of an attribute) and of "bridging" beside it.</summary>
    /// <param name="holder">What they stand in.</param>
    /// <param name="kind">The kind of period.</param>
    public Merge Read(DataNode? holder, string kind) => ReadMerge(holder?["merge"], kind) is { Joins: true } merge
        ? merge with { Bridging = FormatScalars.SpanOf(holder!["bridging"]) }
        : Merge.None;

    private Merge ReadMerge(DataNode? node, string kind)
    {
        if (node is not { Kind: DataNodeKind.Text, Text.Length: > 0 })
        {
            return node is { IsTrue: true } ? new Merge(Joins: true, null) : Merge.None;
        }

        if (reading.IsDerived(kind))
        {
            reading.Error(node.Place, RuleMessages.DerivedPeriodHasNoAttribute(node.Text, kind));
            return Merge.None;
        }

        var known = KnownAttributes.NamesOf(kind, reading.Dictionary).ToList();
        if (reading.Dictionary.Kinds.ContainsKey(kind) && !known.Contains(node.Text, StringComparer.Ordinal))
        {
            reading.WarnOnce(node.Place, RuleMessages.UnknownAttribute(node.Text, kind, NearestName.Hint(node.Text, known)));
        }

        return new Merge(Joins: true, node.Text);
    }
}
