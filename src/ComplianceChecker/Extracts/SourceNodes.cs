using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the parts of a mapping file, and notes what is missing or of the wrong sort.</summary>
internal sealed class SourceNodes(List<DataFileError> errors)
{
    /// <summary>Notes an error.</summary>
    public void Add(DataNode node, string message, params ReadOnlySpan<object?> parts) => errors.Add(new DataFileError(node.Place, null, ExtractMessages.Fill(message, parts)));

    /// <summary>Notes members of an object that are not known.</summary>
    public void Check(DataNode? node, params string[] known)
    {
        if (node is null)
        {
            return;
        }

        if (node.Kind != DataNodeKind.Object)
        {
            Add(node, SourceMappingMessages.NotAnObject, node.Described);
        }

        foreach (var member in node.Members.Where(m => !known.Contains(m.Name, StringComparer.Ordinal)))
        {
            errors.Add(new DataFileError(
                member.Place, null, ExtractMessages.Fill(SourceMappingMessages.UnknownMember, member.Name, NearestName.Hint(member.Name, known), string.Join(", ", known))));
        }
    }

    /// <summary>Notes members that cannot stand beside another.</summary>
    public void CheckBeside(DataNode node, string member, params ReadOnlySpan<string> others)
    {
        foreach (var other in others)
        {
            if (node[member] is { } given && node[other] is not null)
            {
                Add(given, SourceMappingMessages.Beside, member, other);
            }
        }
    }

    /// <summary>A text that must be there.</summary>
    public string Text(DataNode node, string member)
    {
        if (node[member] is not { Kind: DataNodeKind.Text } text)
        {
            Add(node[member] ?? node, SourceMappingMessages.NoText, member);
            return "";
        }

        return text.Text;
    }

    /// <summary>Whether a member is true; false if it is not there.</summary>
    public bool IsTrue(DataNode node, string member)
    {
        if (node[member] is { Kind: not DataNodeKind.Boolean } other)
        {
            Add(other, SourceMappingMessages.NotTrueOrFalse, member, other.Described);
        }

        return node[member]?.IsTrue ?? false;
    }

    /// <summary>A list of texts; none if it is not there.</summary>
    public string[] Texts(DataNode node, string member) => node[member] is { } list ? TextsOf(list) : [];

    /// <summary>The texts of a list.</summary>
    public string[] TextsOf(DataNode node)
    {
        if (node.Kind != DataNodeKind.List || node.Items.Any(i => i.Kind != DataNodeKind.Text))
        {
            Add(node, SourceMappingMessages.NotTexts);
        }

        return [.. node.Items.Select(i => i.Text)];
    }

    /// <summary>The members of an object.</summary>
    public IReadOnlyList<DataMember> Members(DataNode? node, string member, bool isOptional = false)
    {
        if (node is not null && node[member] is not { Kind: DataNodeKind.Object } && !(isOptional && node[member] is null))
        {
            Add(node[member] ?? node, SourceMappingMessages.NoObject, member);
        }

        return node?[member]?.Members ?? [];
    }

    /// <summary>The elements of a list that must be there.</summary>
    public IReadOnlyList<DataNode> Items(DataNode? node, string member)
    {
        if (node is not null && node[member] is not { Kind: DataNodeKind.List })
        {
            Add(node[member] ?? node, SourceMappingMessages.NoList, member);
        }

        return node?[member]?.Items ?? [];
    }
}
