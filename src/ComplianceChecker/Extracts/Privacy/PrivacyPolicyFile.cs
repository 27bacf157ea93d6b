using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Reads a privacy policy, strictly: an unknown name is an error.</summary>
public sealed class PrivacyPolicyFile
{
    private readonly SourceNodes nodes;
    private readonly DataDictionary dictionary;

    private PrivacyPolicyFile(List<DataFileError> errors, DataDictionary dictionary)
    {
        nodes = new SourceNodes(errors);
        this.dictionary = dictionary;
    }

    /// <summary>Reads a policy.</summary>
    /// <param name="content">The file's content.</param>
    /// <param name="name">Its name.</param>
    /// <param name="dictionary">The kinds and attributes that it may name.</param>
    /// <exception cref="DataFileException">The policy cannot be used; lists everything wrong with it.</exception>
    public static PrivacyPolicy Read(byte[] content, string name, DataDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        var errors = new List<DataFileError>();
        var root = DataFileReader.Read(content, name, errors);
        var policy = new PrivacyPolicyFile(errors, dictionary).Policy(root);
        return errors.Count == 0 ? policy : throw new DataFileException(errors);
    }

    private PrivacyPolicy Policy(DataNode root)
    {
        nodes.Check(root, "datesOfBirth", "teams", "texts", "drop");
        return new PrivacyPolicy
        {
            DatesOfBirth = Choice<DatesOfBirth>(root, "datesOfBirth"),
            Teams = Choice<TeamNames>(root, "teams"),
            Texts = nodes.Members(root, "texts", isOptional: true).Select(m => (Name: Text(m), Words: Words(m.Value))).Where(t => t.Name is not null).ToDictionary(t => t.Name!.Value, t => t.Words),
            Dropped = (root["drop"] is { } drop ? nodes.Items(root, "drop") : []).Select(Attribute).OfType<(string, string)>().ToHashSet(),
        };
    }

    private T Choice<T>(DataNode root, string name)
        where T : struct, Enum
    {
        if (root[name] is not { } node)
        {
            return default;
        }

        var known = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        var index = node.Kind == DataNodeKind.Text ? Array.IndexOf(known, node.Text) : -1;
        if (index < 0)
        {
            nodes.Add(node, ExtractMessages.Fill(PrivacyMessages.NotAChoice, name, string.Join(", ", known), NearestName.Hint(node.Text, known)));
            return default;
        }

        return Enum.GetValues<T>()[index];
    }

    private (string Kind, string Attribute)? Text(DataMember member)
    {
        if (Find(member.Name) is { } found && CopyColumns.IsPlainText(dictionary.Attribute(found.Kind, found.Attribute)!) && CopyColumns.IdentifierOf(found.Attribute) is null)
        {
            return found;
        }

        var known = dictionary.Kinds.Values.SelectMany(k => k.Attributes.Values.Where(a => CopyColumns.IsPlainText(a) && CopyColumns.IdentifierOf(a.Name) is null).Select(a => $"{k.Name}.{a.Name}"));
        nodes.Add(member.Value, ExtractMessages.Fill(PrivacyMessages.NotAText, member.Name, NearestName.Hint(member.Name, known)));
        return null;
    }

    private IReadOnlyList<string>? Words(DataNode node)
    {
        if (node is { Kind: DataNodeKind.Text, Text: "all" })
        {
            return null;
        }

        if (node.Kind != DataNodeKind.List || node.Items.Any(i => i.Kind != DataNodeKind.Text))
        {
            nodes.Add(node, PrivacyMessages.NotWords);
            return [];
        }

        return [.. node.Items.Select(i => i.Text)];
    }

    private (string Kind, string Attribute)? Attribute(DataNode node)
    {
        if (Find(node.Text) is { } found)
        {
            return found;
        }

        nodes.Add(node, ExtractMessages.Fill(PrivacyMessages.NotAnAttribute, node.Text, NearestName.Hint(node.Text, dictionary.Kinds.Values.SelectMany(k => k.Attributes.Keys.Select(a => $"{k.Name}.{a}")))));
        return null;
    }

    private (string Kind, string Attribute)? Find(string name) =>
        name.Split('.') is [var kind, var attribute] && dictionary.Attribute(kind, attribute) is not null ? (kind, attribute) : null;
}
