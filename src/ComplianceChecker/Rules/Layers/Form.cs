using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>A rule, indicator or measure over several rules in the form that one file gives it: as it is first written, or as a layer changed it.</summary>
/// <param name="kind">Which of them it is.</param>
/// <param name="home">The file in which it is first written.</param>
/// <param name="node">It, with every change so far laid over it.</param>
internal sealed class Form(FormKind kind, LayerFile home, DataNode node)
{
    /// <summary>Which of them it is.</summary>
    public FormKind Kind { get; } = kind;

    /// <summary>The file in which it is first written.</summary>
    public LayerFile Home { get; } = home;

    /// <summary>It, with every change so far laid over it.</summary>
    public DataNode Node { get; } = node;

    /// <summary>The form that was changed into this one; null for the first.</summary>
    public Form? Before { get; init; }

    /// <summary>The file that gave it this form.</summary>
    public LayerFile By { get; init; } = home;

    /// <summary>The file whose school terms count for it.</summary>
    public LayerFile TermsOf { get; init; } = home;

    /// <summary>Where that file changes or drops it.</summary>
    public IReadOnlyList<DataPlace> Places { get; init; } = [];

    /// <summary>What that file gives as its reason; empty if nothing.</summary>
    public string Why { get; init; } = "";

    /// <summary>Whether it is dropped.</summary>
    public bool IsDropped { get; init; }

    /// <summary>Whether the examples of the form before no longer hold.</summary>
    public bool SetsExamplesAside { get; init; }

    /// <summary>The form in which it is first written.</summary>
    public Form First => Before?.First ?? this;

    /// <summary>Its id; empty where none is given.</summary>
    public string Id => Node["id"] is { Kind: DataNodeKind.Text } id ? id.Text : "";

    /// <summary>Forms that other layers give it and that say the same.</summary>
    public List<Form> Alike { get; } = [];

    /// <summary>Whether it is another form, or was made of it or of one that says the same.</summary>
    public bool ComesAfter(Form other) => ReferenceEquals(this, other) || Alike.Contains(other) || (Before?.ComesAfter(other) ?? false);

    /// <summary>Whether another form, given by another layer, says the same.</summary>
    public bool SaysTheSameAs(Form other) => IsDropped == other.IsDropped && ReferenceEquals(TermsOf, other.TermsOf) && NodeDifference.AreSame(Node, other.Node);

    /// <summary>Whether it is meant by an id.</summary>
    public bool Is(string id) => id.Length > 0 && string.Equals(Id, id, StringComparison.OrdinalIgnoreCase);
}
