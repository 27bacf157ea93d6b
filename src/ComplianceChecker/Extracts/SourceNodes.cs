using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>Reads the parts of a mapping file, and notes what is missing or of the wrong sort.</summary>
internal sealed class SourceNodes(List<DataFileError> errors)
{
    /// <summary>Notes an error.</summary>
    public void Add(DataNode node, string message) => errors.Add(new DataFileError(node.Place, null, message));

    /// <summary>Notes members of an object that are not known.</summary>
    public void Check(DataNode? node, params string[] known)
    {
        if (node is null)
        {
            return;
        }

        if (node.Kind != DataNodeKind.Object)
        {
            Add(node, $"an object {{ }} was expected here, not {node.Described}.");
        }

        foreach (var member in node.Members.Where(m => !known.Contains(m.Name, StringComparer.Ordinal)))
        {
            errors.Add(new DataFileError(member.Place, null, $"\"{member.Name}\" is not known here.{NearestName.Hint(member.Name, known)} Known: {string.Join(", ", known)}."));
        }
    }

    /// <summary>A text that must be there.</summary>
    public string Text(DataNode node, string member)
    {
        if (node[member] is not { Kind: DataNodeKind.Text } text)
        {
            Add(node[member] ?? node, $"\"{member}\" must be given, as a text.");
            return "";
        }

        return text.Text;
    }

    /// <summary>A list of texts; none if it is not there.</summary>
    public string[] Texts(DataNode node, string member) => node[member] is { } list ? TextsOf(list) : [];

    /// <summary>The texts of a list.</summary>
    public string[] TextsOf(DataNode node)
    {
        if (node.Kind != DataNodeKind.List || node.Items.Any(i => i.Kind != DataNodeKind.Text))
        {
            Add(node, "a list [ ] of texts was expected here.");
        }

        return [.. node.Items.Select(i => i.Text)];
    }

    /// <summary>The members of an object.</summary>
    public IReadOnlyList<DataMember> Members(DataNode? node, string member, bool isOptional = false)
    {
        if (node is not null && node[member] is not { Kind: DataNodeKind.Object } && !(isOptional && node[member] is null))
        {
            Add(node[member] ?? node, $"\"{member}\" must be given, as an object {{ }}.");
        }

        return node?[member]?.Members ?? [];
    }

    /// <summary>The elements of a list that must be there.</summary>
    public IReadOnlyList<DataNode> Items(DataNode? node, string member)
    {
        if (node is not null && node[member] is not { Kind: DataNodeKind.List })
        {
            Add(node[member] ?? node, $"\"{member}\" must be given, as a list [ ].");
        }

        return node?[member]?.Items ?? [];
    }
}
