using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules.Layers;

/// <summary>What a layer makes of a rule's clock, timescale, and what keeps or excuses it, beside what its own file says.</summary>
internal static class LawGuard
{
    private static readonly string[] Parts = ["clock", "timescale", "metBy", "excusedBy"];
    private static readonly string[] TightenedByLess = ["first", "second", "then", "every", "lookBack"];

    /// <summary>What differs, the smallest parts.</summary>
    /// <param name="first">The rule as it is first written.</param>
    /// <param name="now">The rule as a layer has it.</param>
    public static IReadOnlyList<NodeDifference> Differences(DataNode first, DataNode now) => [.. Parts.SelectMany(part => NodeDifference.Of(first[part], now[part], part))];

    /// <summary>What makes a rule another standard: what differs in those parts, and in the days for which it is in force.</summary>
    public static IReadOnlyList<NodeDifference> OfStandard(DataNode first, DataNode now) => [.. Differences(first, now), .. NodeDifference.Of(first["inForce"], now["inForce"], "inForce")];

    /// <summary>Whether all that differs is that spans are shorter, in the same unit.</summary>
    /// <remarks>Only spans that ask for more when they are shorter: those of steps, and those looked back over. Where a step lies before the start, less time before it asks for less.</remarks>
    public static bool OnlyShortens(DataNode first, IReadOnlyList<NodeDifference> differences) =>
        differences.All(d => TightenedByLess.Contains(LastName(d.Path), StringComparer.Ordinal)
            && !(d.Path.StartsWith("timescale", StringComparison.Ordinal) && first["timescale"]?["beforeStart"] is { IsTrue: true })
            && IsShorter(d.Old, d.New));

    /// <summary>Whether the source of a rule is the law.</summary>
    public static bool IsLaw(DataNode rule) => rule["source"]?["kind"]?.Text is "statutory";

    private static bool IsShorter(DataNode? old, DataNode? now) =>
        old is { Kind: DataNodeKind.Text } && now is { Kind: DataNodeKind.Text }
        && Span.TryParse(old.Text, out var before) && Span.TryParse(now.Text, out var after)
        && before.Unit == after.Unit && after.Length < before.Length;

    private static string LastName(string path)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        return name.IndexOf('[', StringComparison.Ordinal) is >= 0 and var bracket ? name[..bracket] : name;
    }
}
