using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>What a layer changes: a form, or one measure in a rule's form.</summary>
/// <param name="At">Where the form stands among those of the bases.</param>
/// <param name="Form">The form.</param>
/// <param name="Measure">The measure of the rule; null where the form itself is meant.</param>
internal sealed record EditTarget(int At, Form Form, DataNode? Measure)
{
    /// <summary>What is meant, as it stands now.</summary>
    public DataNode Node => Measure ?? Form.Node;

    /// <summary>Whether something has an id, whatever the case of its letters.</summary>
    public static bool HasId(DataNode node, string id) => node["id"] is { Kind: DataNodeKind.Text } own && own.Text.Length > 0 && string.Equals(own.Text, id, StringComparison.OrdinalIgnoreCase);

    /// <summary>The form with new content in place of what is meant.</summary>
    public DataNode InForm(DataNode changed) => Measure is null ? changed : WithMeasures(m => ReferenceEquals(m, Measure) ? changed : m);

    /// <summary>The rule without the measure.</summary>
    public DataNode WithoutMeasure() => WithMeasures(m => ReferenceEquals(m, Measure) ? null : m);

    private DataNode WithMeasures(Func<DataNode, DataNode?> change)
    {
        var member = NodeMerge.MemberOf(Form.Node, "measures")!;
        return NodeMerge.With(Form.Node, "measures", member with { Value = member.Value with { Items = [.. member.Value.Items.Select(change).OfType<DataNode>()] } });
    }
}
