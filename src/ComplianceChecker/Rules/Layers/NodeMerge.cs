using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>Lays a change over what is written in a base: objects merge member by member, anything else is replaced, null removes.</summary>
/// <remarks>Every part keeps the place where it is written, so that an error names the file in which the wrong part stands; an object that is merged stands where the change does.</remarks>
internal static class NodeMerge
{
    /// <summary>The object with the change laid over it.</summary>
    /// <param name="old">An object.</param>
    /// <param name="change">What differs, an object.</param>
    /// <param name="nothingToRemove">Told of each null for which there is nothing to remove, with the object that lacks it.</param>
    public static DataNode Of(DataNode old, DataNode change, Action<DataMember, DataNode> nothingToRemove)
    {
        var members = new List<DataMember>();
        foreach (var member in old.Members)
        {
            if (MemberOf(change, member.Name) is not { } changed)
            {
                members.Add(member);
            }
            else if (changed.Value.Kind != DataNodeKind.Null)
            {
                members.Add(IsMerged(member.Value, changed.Value) ? changed with { Value = Of(member.Value, changed.Value, nothingToRemove) } : changed);
            }
        }

        foreach (var added in change.Members.Where(m => MemberOf(old, m.Name) is null))
        {
            if (added.Value.Kind == DataNodeKind.Null)
            {
                nothingToRemove(added, old);
            }
            else
            {
                members.Add(added);
            }
        }

        return new DataNode(DataNodeKind.Object, change.Place) { Members = members };
    }

    /// <summary>An object's member, or null if it has none of that name.</summary>
    public static DataMember? MemberOf(DataNode node, string name) => node.Members.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal));

    /// <summary>An object with one member put in another's place, or added; taken out where it is null.</summary>
    public static DataNode With(DataNode node, string name, DataMember? member)
    {
        List<DataMember> members = [.. node.Members];
        var at = members.FindIndex(m => string.Equals(m.Name, name, StringComparison.Ordinal));
        if (at >= 0)
        {
            members.RemoveAt(at);
        }

        if (member is not null)
        {
            members.Insert(at >= 0 ? at : members.Count, member);
        }

        return node with { Members = members };
    }

    private static bool IsMerged(DataNode old, DataNode change) => old.Kind == DataNodeKind.Object && change.Kind == DataNodeKind.Object;
}
