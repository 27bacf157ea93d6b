using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Checks that ids are unique over all rule sets loaded together, whatever the case of their letters.</summary>
internal static class UniqueIds
{
    /// <summary>Checks the ids of rule sets, rules and measures.</summary>
    public static void Check(IReadOnlyList<DataNode> ruleSets, ICollection<DataFileError> errors, ICollection<DataFileError> warnings)
    {
        var rules = ruleSets.SelectMany(set => set["rules"]?.Items ?? []).ToList();
        Find(ruleSets.Select(set => new GivenId(set["id"], null)), RuleMessages.RepeatedRuleSet, warnings);
        Find(rules.Select(rule => new GivenId(rule["id"], rule["id"]?.Text)), RuleMessages.RepeatedRule, errors);
        var ofRules = rules.SelectMany(rule => (rule["measures"]?.Items ?? []).Select(measure => new GivenId(measure["id"], rule["id"]?.Text)));
        var ofSets = ruleSets.SelectMany(set => (set["measures"]?.Items ?? []).Select(measure => new GivenId(measure["id"], null)));
        Find(ofRules.Concat(ofSets), RuleMessages.RepeatedMeasure, errors);
    }

    private static void Find(IEnumerable<GivenId> ids, Func<string, string, string> message, ICollection<DataFileError> found)
    {
        var first = new Dictionary<string, DataPlace>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, rule) in ids)
        {
            if (id is { Kind: DataNodeKind.Text } && !first.TryAdd(id.Text, id.Place))
            {
                found.Add(new DataFileError(id.Place, rule, message(id.Text, first[id.Text].ToString())));
            }
        }
    }

    private sealed record GivenId(DataNode? Id, string? Rule);
}
