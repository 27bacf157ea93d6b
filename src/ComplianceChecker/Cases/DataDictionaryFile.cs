using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Cases;

/// <summary>Reads <c>dictionary.json</c> and the council's own <c>dictionary.local.json</c>, which adds to it. Strictly: an unknown name, or a value of another sort, is an error.</summary>
public sealed class DataDictionaryFile
{
    private static readonly string[] KindMembers = ["is", "title", "one", "times", "attributes"];
    private static readonly string[] AttributeMembers = ["type", "codes", "blank", "blankIsNormal", "description"];
    private readonly List<DataFileError> errors = [];
    private readonly Dictionary<string, KindDefinition> kinds = new(StringComparer.Ordinal);

    private DataDictionaryFile()
    {
    }

    /// <summary>Reads a dictionary, or several of which each adds to those before it.</summary>
    /// <param name="files">Each file's content and name.</param>
    /// <exception cref="DataFileException">A file is no dictionary; lists everything wrong with all of them.</exception>
    public static DataDictionary Read(IEnumerable<(byte[] Content, string Name)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var read = new DataDictionaryFile();
        foreach (var (content, name) in files)
        {
            read.Add(DataFileReader.Read(content, name, read.errors));
        }

        return read.errors.Count == 0 ? new DataDictionary(read.kinds.Values) : throw new DataFileException(read.errors);
    }

    private void Add(DataNode root)
    {
        CheckMembers(root, ["$schema", "title", "kinds"]);
        _ = TextOf(root, "$schema");
        _ = TextOf(root, "title");
        foreach (var member in MembersOf(root, "kinds"))
        {
            if (ReadKind(member, kinds.GetValueOrDefault(member.Name)) is { } kind)
            {
                kinds[member.Name] = kind;
            }
        }
    }

    private KindDefinition? ReadKind(DataMember member, KindDefinition? earlier)
    {
        if (!CheckMembers(member.Value, KindMembers))
        {
            return null;
        }

        var attributes = new Dictionary<string, AttributeDefinition>(earlier?.Attributes ?? new Dictionary<string, AttributeDefinition>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var attribute in MembersOf(member.Value, "attributes"))
        {
            if (ReadAttribute(attribute, attributes.GetValueOrDefault(attribute.Name)) is { } definition)
            {
                attributes[attribute.Name] = definition;
            }
        }

        var title = TextOf(member.Value, "title") ?? earlier?.Title ?? member.Name.Replace('_', ' ');
        var singular = TextOf(member.Value, "one") ?? earlier?.Singular ?? member.Name.Replace('_', ' ');
        var hasTimes = BooleanOf(member.Value, "times") ?? earlier?.HasTimes ?? false;
        return ShapeOf(member, earlier) is { } shape ? new KindDefinition(member.Name, shape, title, hasTimes, attributes) { Singular = singular } : null;
    }

    private RecordShape? ShapeOf(DataMember member, KindDefinition? earlier)
    {
        RecordShape? shape = member.Value["is"]?.Text switch
        {
            "case" => RecordShape.Case,
            "period" => RecordShape.Period,
            "event" => RecordShape.Event,
            "exception" when string.Equals(member.Name, DataDictionary.ExceptionsKind, StringComparison.Ordinal) => RecordShape.Exception,
            null => earlier?.Shape,
            _ => null,
        };
        if (shape is null)
        {
            errors.Add(new DataFileError(member.Place, null, $"the kind \"{member.Name}\" needs \"is\": \"period\" or \"event\"."));
        }
        else if (earlier is not null && earlier.Shape != shape)
        {
            errors.Add(new DataFileError(member.Place, null, $"the kind \"{member.Name}\" is already known, and is another sort of record there. Leave out \"is\", or give your kind another name."));
            return null;
        }

        return shape;
    }

    private AttributeDefinition? ReadAttribute(DataMember member, AttributeDefinition? earlier)
    {
        if (!CheckMembers(member.Value, AttributeMembers))
        {
            return null;
        }

        var codes = new Dictionary<string, string>(earlier?.Codes ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
        foreach (var code in MembersOf(member.Value, "codes"))
        {
            codes[code.Name] = Checked(code.Value, DataNodeKind.Text, $"the meaning of \"{code.Name}\"")?.Text ?? "";
        }

        var blank = TextOf(member.Value, "blank") ?? earlier?.Blank;
        var isNormal = BooleanOf(member.Value, "blankIsNormal") ?? earlier?.BlankIsNormal ?? false;
        var description = TextOf(member.Value, "description") ?? earlier?.Description ?? "";
        return TypeOf(member, earlier) is { } type ? new AttributeDefinition(member.Name, type, codes, blank, isNormal, description) : null;
    }

    private AttributeType? TypeOf(DataMember member, AttributeDefinition? earlier)
    {
        AttributeType? type = member.Value["type"]?.Text switch
        {
            "text" => AttributeType.Text,
            "number" => AttributeType.Number,
            "boolean" => AttributeType.Boolean,
            "date" => AttributeType.Date,
            null => earlier?.Type ?? AttributeType.Text,
            _ => null,
        };
        if (type is null || (earlier is not null && earlier.Type != type))
        {
            errors.Add(new DataFileError(member.Value.Place, null, $"the type of \"{member.Name}\" must be \"text\", \"number\", \"boolean\" or \"date\"{(earlier is null ? "" : ", and the same as in dictionary.json")}."));
            return null;
        }

        return type;
    }

    private IReadOnlyList<DataMember> MembersOf(DataNode node, string member) =>
        node[member] is { } value ? Checked(value, DataNodeKind.Object, $"\"{member}\"")?.Members ?? [] : [];

    private string? TextOf(DataNode node, string member) => node[member] is { } value ? Checked(value, DataNodeKind.Text, $"\"{member}\"")?.Text : null;

    private bool? BooleanOf(DataNode node, string member) => node[member] is { } value ? Checked(value, DataNodeKind.Boolean, $"\"{member}\"")?.IsTrue : null;

    /// <summary>The value if it is of the sort that is wanted; else says so.</summary>
    private DataNode? Checked(DataNode node, DataNodeKind wanted, string called)
    {
        if (node.Kind == wanted)
        {
            return node;
        }

        errors.Add(new DataFileError(node.Place, null, $"{called} must be {new DataNode(wanted, node.Place).Described}, not {node.Described}."));
        return null;
    }

    private bool CheckMembers(DataNode node, string[] known)
    {
        if (node.Kind != DataNodeKind.Object)
        {
            errors.Add(new DataFileError(node.Place, null, $"an object {{ }} was expected here, not {node.Described}."));
            return false;
        }

        foreach (var member in node.Members.Where(m => !known.Contains(m.Name, StringComparer.Ordinal)))
        {
            errors.Add(new DataFileError(member.Place, null, $"\"{member.Name}\" is not known here.{NearestName.Hint(member.Name, known)} Known: {string.Join(", ", known)}."));
        }

        return true;
    }
}
