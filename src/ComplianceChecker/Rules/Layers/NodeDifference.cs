using System.Globalization;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>A part in which what is written in two places differs.</summary>
/// <param name="Path">The names that lead to it, such as <c>timescale.first</c>.</param>
/// <param name="Old">What stands in the first; null if nothing.</param>
/// <param name="New">What stands in the second; null if nothing.</param>
internal sealed record NodeDifference(string Path, DataNode? Old, DataNode? New)
{
    /// <summary>Every difference, the smallest parts that differ; none where both say the same, whatever the order of names.</summary>
    public static IEnumerable<NodeDifference> Of(DataNode? old, DataNode? now, string path) => (old, now) switch
    {
        ({ Kind: DataNodeKind.Object }, { Kind: DataNodeKind.Object }) => old.Members.Concat(now.Members).Select(m => m.Name).Distinct(StringComparer.Ordinal)
            .SelectMany(name => Of(old[name], now[name], path.Length == 0 ? name : $"{path}.{name}")),
        ({ Kind: DataNodeKind.List }, { Kind: DataNodeKind.List }) when old.Items.Count == now.Items.Count =>
            old.Items.Zip(now.Items).SelectMany((pair, i) => Of(pair.First, pair.Second, string.Create(CultureInfo.InvariantCulture, $"{path}[{i + 1}]"))),
        (null, null) => [],
        _ => IsSameValue(old, now) ? [] : [new NodeDifference(path, old, now)],
    };

    /// <summary>Whether two say the same, wherever they stand.</summary>
    public static bool AreSame(DataNode? old, DataNode? now) => !Of(old, now, "").Any();

    /// <summary>Whether another difference is of the same part, or of a part of it.</summary>
    public bool Overlaps(NodeDifference other) => IsWithin(Path, other.Path) || IsWithin(other.Path, Path);

    /// <summary>The difference for a message, such as <c>timescale.first was "6 weeks" (england/headline.json line 25) and is "8 weeks"</c>.</summary>
    public override string ToString() => $"{Path} was {TextOf(Old)}{(Old is null ? "" : FormattableString.Invariant($" ({Old.Place.File} line {Old.Place.Line})"))} and is {TextOf(New)}";

    /// <summary>A value as it might be written, on one line.</summary>
    public static string TextOf(DataNode? node) => node?.Kind switch
    {
        null => "nothing",
        DataNodeKind.Object => node.Members.Count == 0 ? "{ }" : $"{{ {string.Join(", ", node.Members.Select(m => $"\"{m.Name}\": {TextOf(m.Value)}"))} }}",
        DataNodeKind.List => node.Items.Count == 0 ? "[ ]" : $"[ {string.Join(", ", node.Items.Select(TextOf))} ]",
        DataNodeKind.Text => $"\"{node.Text}\"",
        DataNodeKind.Number => node.Text,
        DataNodeKind.Boolean => node.IsTrue ? "true" : "false",
        _ => "null",
    };

    private static bool IsWithin(string path, string other) =>
        path.StartsWith(other, StringComparison.Ordinal) && (path.Length == other.Length || path[other.Length] is '.' or '[');

    private static bool IsSameValue(DataNode? old, DataNode? now) => old is not null && now is not null && old.Kind == now.Kind && old.Kind switch
    {
        DataNodeKind.Text => string.Equals(old.Text, now.Text, StringComparison.Ordinal),
        DataNodeKind.Number => old.Number.Equals(now.Number),
        DataNodeKind.Boolean => old.IsTrue == now.IsTrue,
        DataNodeKind.Null => true,
        _ => false,
    };
}
