using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>Finds where a mapping that <c>extract map</c> began still waits for a person to choose.</summary>
internal static class SourceChoices
{
    /// <summary>What stands where a person has to choose, before what there is to choose from.</summary>
    public const string Mark = "CHOOSE";

    private static readonly string[] Members = ["dates", "kind", "date", "start", "end"];

    /// <summary>Notes every choice that is still open, and says whether there is any. What else is wrong may come of it, and is worth no word until then.</summary>
    public static bool Find(DataNode root, List<DataFileError> errors)
    {
        DataNode[] open = [.. All(root).Where(n => n.Kind == DataNodeKind.Text && (string.Equals(n.Text, Mark, StringComparison.Ordinal) || n.Text.StartsWith(Mark + " ", StringComparison.Ordinal)))];
        errors.AddRange(open.Select(node => new DataFileError(node.Place, null, node.Text.Length > Mark.Length
            ? ExtractMessages.Fill(SourceMappingMessages.ChooseOne, node.Text[Mark.Length..].Trim())
            : SourceMappingMessages.ChooseKind)));
        return open.Length > 0;
    }

    /// <summary>The values of all members in which <c>extract map</c> leaves a choice, in the order of the file.</summary>
    private static IEnumerable<DataNode> All(DataNode node) =>
        node.Items.SelectMany(All).Concat(node.Members.SelectMany(m => Members.Contains(m.Name, StringComparer.Ordinal) ? All(m.Value).Prepend(m.Value) : All(m.Value)));
}
