using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules;

/// <summary>Rule sets that were loaded together.</summary>
/// <param name="RuleSets">The rule sets in the order of their files.</param>
/// <param name="Warnings">What is suspicious in them but does not keep them from being used, in the order of files and lines.</param>
public sealed record LoadedRules(IReadOnlyList<RuleSet> RuleSets, IReadOnlyList<DataFileError> Warnings)
{
    /// <summary>All rules, in the order of the files.</summary>
    public IReadOnlyList<Rule> Rules { get; } = [.. RuleSets.SelectMany(s => s.Rules)];

    /// <summary>The measures over several rules, in the order of the files.</summary>
    public IReadOnlyList<Measure> Measures { get; } = [.. RuleSets.SelectMany(s => s.Measures)];

    /// <summary>All indicators, in the order of the files.</summary>
    public IReadOnlyList<Indicator> Indicators { get; } = [.. RuleSets.SelectMany(s => s.Indicators)];
}
