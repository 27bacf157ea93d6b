using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>A rule file with those that it extends.</summary>
/// <param name="name">The file, as messages name it.</param>
/// <param name="node">Its content.</param>
internal sealed class LayerFile(string name, DataNode node)
{
    /// <summary>The file, as messages name it.</summary>
    public string Name { get; } = name;

    /// <summary>Its content.</summary>
    public DataNode Node { get; } = node;

    /// <summary>The files that it extends, each once, in the order in which it names them.</summary>
    public List<LayerFile> Bases { get; } = [];

    /// <summary>Whether a file that it extends, be it by way of another, could not be had, so that what it lacks cannot be told.</summary>
    public bool LacksBase { get => field || Bases.Exists(b => b.LacksBase); set; }

    /// <summary>The rows of its table of standards.</summary>
    public IReadOnlyList<StandardsRow> Standards { get; set; } = [];

    /// <summary>The rule set's name for people.</summary>
    public string Title => Node["title"] is { Kind: DataNodeKind.Text } title && !string.IsNullOrWhiteSpace(title.Text) ? title.Text.Trim() : Node["id"]?.Text ?? Name;

    /// <summary>Where it says which files it extends.</summary>
    public DataPlace ExtendsPlace => Node.Members.FirstOrDefault(m => string.Equals(m.Name, "extends", StringComparison.Ordinal))?.Place ?? Node.Place;

    /// <summary>Whether it extends another, be it by way of a third.</summary>
    public bool Reaches(LayerFile other) => Bases.Exists(b => ReferenceEquals(b, other) || b.Reaches(other));
}
