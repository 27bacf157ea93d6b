using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>Reads rule files and those that they extend, each once.</summary>
internal sealed class LayerFiles(FindBeside find, List<DataFileError> errors)
{
    private static readonly string[] OfRuleSets = ["rules", "indicators", "extends"];

    private readonly Dictionary<string, LayerFile?> known = new(StringComparer.Ordinal);
    private readonly List<string> beingRead = [];

    /// <summary>The rule sets that could be read, every one after those that it extends.</summary>
    public List<LayerFile> All { get; } = [];

    /// <summary>The names of all files met, in the order in which they were.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Reads a file, with all that it extends.</summary>
    /// <returns>The file; null if it could not be read.</returns>
    public LayerFile? Read(InputFile file)
    {
        if (known.TryGetValue(file.Name, out var read))
        {
            return read;
        }

        Names.Add(file.Name);
        return known[file.Name] = RuleSetText.Read(file, errors) is { } node ? WithBases(new LayerFile(file.Name, node)) : null;
    }

    private LayerFile WithBases(LayerFile layer)
    {
        beingRead.Add(layer.Name);
        foreach (var entry in Texts(layer.Node["extends"]))
        {
            if (Found(layer, entry) is not { } file || Base(layer, entry, file) is not { } extended)
            {
                layer.LacksBase = true;
            }
            else if (!layer.Bases.Contains(extended))
            {
                layer.Bases.Add(extended);
            }
        }

        if (layer.Node["standards"] is { Kind: DataNodeKind.Text } standards && !string.IsNullOrWhiteSpace(standards.Text) && Found(layer, standards) is { } table)
        {
            Names.Add(table.Name);
            layer.Standards = StandardsTable.Read(table, errors);
        }

        beingRead.RemoveAt(beingRead.Count - 1);
        All.Add(layer);
        return layer;
    }

    private LayerFile? Base(LayerFile layer, DataNode entry, InputFile file)
    {
        if (beingRead.IndexOf(file.Name) is >= 0 and var first)
        {
            Error(entry, LayerMessages.ExtendsCycle(string.Join(" → ", beingRead[first..].Append(file.Name))));
            return null;
        }

        var extended = Read(file);
        if (extended is not null && !OfRuleSets.Any(name => extended.Node[name] is not null))
        {
            Error(entry, LayerMessages.NotARuleSet(entry.Text));
            All.Remove(extended);
            return null;
        }

        return extended;
    }

    private InputFile? Found(LayerFile layer, DataNode entry)
    {
        var found = find(layer.Name, entry.Text);
        if (found.File is null)
        {
            var hint = found.Instead is { } instead ? $" The rules beside the program have one: write \"{instead}\"." : "";
            Error(entry, found.IsOutside ? LayerMessages.FileOutside(entry.Text, hint) : LayerMessages.FileNotThere(entry.Text, hint));
        }

        return found.File;
    }

    private static IEnumerable<DataNode> Texts(DataNode? list) => (list?.Items ?? []).Where(i => i.Kind == DataNodeKind.Text && !string.IsNullOrWhiteSpace(i.Text));

    private void Error(DataNode node, string message) => errors.Add(new DataFileError(node.Place, null, message));
}
