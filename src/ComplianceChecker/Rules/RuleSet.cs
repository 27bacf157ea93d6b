namespace ComplianceChecker.Rules;

/// <summary>A rule set: one file's rules and indicators, and those of the files that it extends.</summary>
/// <param name="Id">The set's id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="File">The file, as messages name it.</param>
/// <param name="Rules">Its rules in the order of the file; none in a set of indicators only.</param>
public sealed record RuleSet(string Id, string Title, string File, IReadOnlyList<Rule> Rules)
{
    /// <summary>The files that it extends, as messages name them.</summary>
    public IReadOnlyList<string> Extends { get; init; } = [];

    /// <summary>Measures over several rules of the set, whose obligations are taken together.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>The indicators, in the order of the file.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>The new kinds of period, each after those that it is made of.</summary>
    public IReadOnlyList<DerivedPeriod> DerivedPeriods { get; init; } = [];
}
