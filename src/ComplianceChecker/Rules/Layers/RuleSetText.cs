using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>Reads a rule file as JSON, and gives each repeated name the rule that it stands in.</summary>
internal static class RuleSetText
{
    /// <summary>The file's content; null if it is not JSON.</summary>
    public static DataNode? Read(InputFile file, List<DataFileError> errors)
    {
        var repeated = new List<DataFileError>();
        try
        {
            var node = DataFileReader.Read(file.Read(), file.Name, repeated);
            errors.AddRange(repeated.Select(e => e with { RuleId = RuleAt(node, e.Place) }));
            return node;
        }
        catch (DataFileException unreadable)
        {
            errors.AddRange(repeated);
            errors.AddRange(unreadable.Errors);
            return null;
        }
    }

    private static string? RuleAt(DataNode file, DataPlace place) =>
        file["rules"]?.Items.FirstOrDefault(rule => !IsBefore(place, rule.Place) && !IsBefore(LastPlace(rule), place))?["id"]?.Text;

    private static DataPlace LastPlace(DataNode node)
    {
        var last = node.Members.Count > 0 ? node.Members[^1].Value : node.Items.Count > 0 ? node.Items[^1] : null;
        return last is null ? node.Place : LastPlace(last);
    }

    private static bool IsBefore(DataPlace a, DataPlace b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)) < 0;
}
