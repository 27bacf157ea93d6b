using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Checks that ids are unique over all rule sets loaded together, whatever the case of their letters.</summary>
internal static class UniqueIds
{
    /// <summary>Checks the ids of rule sets, rules, measures and indicators.</summary>
    public static void Check(IReadOnlyList<DataNode> ruleSets, ICollection<DataFileError> errors, ICollection<DataFileError> warnings)
    {
        var rules = ruleSets.SelectMany(set => set["rules"]?.Items ?? []).ToList();
        Find(ruleSets.Select(set => new GivenId(set["id"], null)), RuleMessages.RepeatedRuleSet, warnings);
        Find(rules.Select(rule => new GivenId(rule["id"], rule["id"]?.Text)), RuleMessages.RepeatedRule, errors);
        var ofRules = rules.SelectMany(rule => (rule["measures"]?.Items ?? []).Select(measure => new GivenId(measure["id"], rule["id"]?.Text)));
        var ofSets = ruleSets.SelectMany(set => (set["measures"]?.Items ?? []).Select(measure => new GivenId(measure["id"], null)));
        var ofMeasures = ofRules.Concat(ofSets).ToList();
        Find(ofMeasures, RuleMessages.RepeatedMeasure, errors);
        FindIndicators([.. ruleSets.SelectMany(set => set["indicators"]?.Items ?? [])], [.. rules.Select(rule => rule["id"]), .. ofMeasures.Select(m => m.Id)], errors);
    }

    /// <summary>Checks the ids of indicators, and those of their figures, which stand among the measures.</summary>
    private static void FindIndicators(List<DataNode> indicators, IEnumerable<DataNode?> others, ICollection<DataFileError> found)
    {
        var first = new Dictionary<string, DataPlace>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in others.Where(id => id is { Kind: DataNodeKind.Text }))
        {
            _ = first.TryAdd(id!.Text, id.Place);
        }

        foreach (var indicator in indicators.Where(i => i["id"] is { Kind: DataNodeKind.Text }))
        {
            var (id, place) = (indicator["id"]!.Text, indicator["id"]!.Place);
            string[] figures = indicator["days"] is null ? [id] : [id, Indicator.MeanOf(id), Indicator.MedianOf(id)];
            foreach (var figure in figures.Where(f => !first.TryAdd(f, place)))
            {
                found.Add(new DataFileError(place, null, RuleMessages.RepeatedIndicator(figure, first[figure].ToString())));
            }
        }
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
