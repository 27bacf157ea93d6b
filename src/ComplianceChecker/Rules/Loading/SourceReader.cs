using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads where a rule or an indicator comes from.</summary>
internal static class SourceReader
{
    private static readonly Dictionary<string, SourceKind> Kinds = new(StringComparer.Ordinal)
    {
        ["statutory"] = SourceKind.Statutory,
        ["statutory guidance"] = SourceKind.StatutoryGuidance,
        ["guidance"] = SourceKind.Guidance,
        ["local"] = SourceKind.Local,
    };

    /// <summary>The source; warns where there is none.</summary>
    /// <param name="node">The source, if it is given.</param>
    /// <param name="of">The rule or indicator.</param>
    /// <param name="what">Which of them it is, in a word.</param>
    /// <param name="reading">Where to warn.</param>
    public static RuleSource Read(DataNode? node, DataNode of, string what, RuleReading reading)
    {
        if (node is null)
        {
            reading.Warn(of.Place, RuleMessages.NoSource(what));
        }

        return new RuleSource(
            node?["instrument"]?.Text.Trim() ?? "",
            node?["provision"]?.Text.Trim() ?? "",
            Kinds.TryGetValue(node?["kind"]?.Text ?? "", out var kind) ? kind : null);
    }
}
