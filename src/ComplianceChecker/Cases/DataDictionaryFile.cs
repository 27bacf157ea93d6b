using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Cases;

/// <summary>Reads <c>dictionary.json</c> and the council's own <c>dictionary.local.json</c>, which adds to it.</summary>
public static class DataDictionaryFile
{
    private static readonly string[] KindMembers = ["is", "title", "one", "times", "attributes"];
    private static readonly string[] AttributeMembers = ["type", "codes", "blank", "blankIsNormal", "description"];

    /// <summary>Reads a dictionary, or several of which each adds to those before it.</summary>
    /// <param name="files">Each file's content and name.</param>
    /// <exception cref="DataFileException">A file is no dictionary; lists everything wrong with all of them.</exception>
    public static DataDictionary Read(IEnumerable<(byte[] Content, string Name)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var errors = new List<DataFileError>();
        var kinds = new Dictionary<string, KindDefinition>(StringComparer.Ordinal);
        foreach (var (content, name) in files)
        {
            var root = DataFileReader.Read(content, name, errors);
            CheckMembers(root, ["$schema", "title", "kinds"], errors);
            foreach (var member in root["kinds"]?.Members ?? [])
            {
                if (ReadKind(member, kinds.GetValueOrDefault(member.Name), errors) is { } kind)
                {
                    kinds[member.Name] = kind;
                }
            }
        }

        return errors.Count == 0 ? new DataDictionary(kinds.Values) : throw new DataFileException(errors);
    }

    private static KindDefinition? ReadKind(DataMember member, KindDefinition? earlier, List<DataFileError> errors)
    {
        CheckMembers(member.Value, KindMembers, errors);
        RecordShape? shape = member.Value["is"]?.Text switch
        {
            "case" => RecordShape.Case,
            "period" => RecordShape.Period,
            "event" => RecordShape.Event,
            null => earlier?.Shape,
            _ => null,
        };
        if (shape is null)
        {
            errors.Add(new DataFileError(member.Place, null, $"the kind \"{member.Name}\" needs \"is\": \"period\" or \"event\"."));
            return null;
        }

        if (earlier is not null && earlier.Shape != shape)
        {
            errors.Add(new DataFileError(member.Place, null, $"the kind \"{member.Name}\" is already known, and is another sort of record there. Leave out \"is\", or give your kind another name."));
            return null;
        }

        var attributes = new Dictionary<string, AttributeDefinition>(earlier?.Attributes ?? new Dictionary<string, AttributeDefinition>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var attribute in member.Value["attributes"]?.Members ?? [])
        {
            if (ReadAttribute(attribute, attributes.GetValueOrDefault(attribute.Name), errors) is { } definition)
            {
                attributes[attribute.Name] = definition;
            }
        }

        return new KindDefinition(
            member.Name,
            shape.Value,
            member.Value["title"]?.Text ?? earlier?.Title ?? member.Name.Replace('_', ' '),
            member.Value["times"]?.IsTrue ?? earlier?.HasTimes ?? false,
            attributes)
        {
            Singular = member.Value["one"]?.Text ?? earlier?.Singular ?? member.Name.Replace('_', ' '),
        };
    }

    private static AttributeDefinition? ReadAttribute(DataMember member, AttributeDefinition? earlier, List<DataFileError> errors)
    {
        CheckMembers(member.Value, AttributeMembers, errors);
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

        var codes = new Dictionary<string, string>(earlier?.Codes ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
        foreach (var code in member.Value["codes"]?.Members ?? [])
        {
            codes[code.Name] = code.Value.Text;
        }

        return new AttributeDefinition(
            member.Name,
            type.Value,
            codes,
            member.Value["blank"]?.Text ?? earlier?.Blank,
            member.Value["blankIsNormal"]?.IsTrue ?? earlier?.BlankIsNormal ?? false,
            member.Value["description"]?.Text ?? earlier?.Description ?? "");
    }

    private static void CheckMembers(DataNode node, string[] known, List<DataFileError> errors)
    {
        if (node.Kind != DataNodeKind.Object)
        {
            errors.Add(new DataFileError(node.Place, null, $"an object {{ }} was expected here, not {node.Described}."));
            return;
        }

        foreach (var member in node.Members.Where(m => !known.Contains(m.Name, StringComparer.Ordinal)))
        {
            errors.Add(new DataFileError(member.Place, null, $"\"{member.Name}\" is not known here.{NearestName.Hint(member.Name, known)} Known: {string.Join(", ", known)}."));
        }
    }
}
