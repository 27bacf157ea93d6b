namespace ComplianceChecker.Cases.DataFiles;

/// <summary>A value in a JSON data file, with the place where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it starts.</param>
public sealed record DataNode(DataNodeKind Kind, DataPlace Place)
{
    /// <summary>The text of a string; the digits of a number as written.</summary>
    public string Text { get; init; } = "";

    /// <summary>A number's value.</summary>
    public double Number { get; init; }

    /// <summary>A boolean's value.</summary>
    public bool IsTrue { get; init; }

    /// <summary>An array's elements.</summary>
    public IReadOnlyList<DataNode> Items { get; init; } = [];

    /// <summary>An object's members in the order of the file; a repeated name is an error when the file is read.</summary>
    public IReadOnlyList<DataMember> Members { get; init; } = [];

    /// <summary>The value of an object's member, or null if it has none of that name.</summary>
    public DataNode? this[string name] => Members.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal))?.Value;

    /// <summary>What it is, in words: "a text", "a list".</summary>
    public string Described => Kind switch
    {
        DataNodeKind.Object => "an object { }",
        DataNodeKind.List => "a list [ ]",
        DataNodeKind.Text => "a text",
        DataNodeKind.Number => "a number",
        DataNodeKind.Boolean => "true or false",
        _ => "null",
    };
}
