using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules;

/// <summary>A new kind of period that a rule set makes of others: each longest run of days on all of which a fact holds.</summary>
/// <param name="Kind">The name of the kind.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="HoldsWhile">The fact.</param>
/// <param name="Place">Where it stands.</param>
public sealed record DerivedPeriod(string Kind, string Title, Fact HoldsWhile, DataPlace Place)
{
    /// <summary>The derived periods that it is made of itself, in the meaning they have where it is written.</summary>
    public IReadOnlyList<DerivedPeriod> MadeOf { get; init; } = [];

    /// <summary>What each case with such a period is warned of; null for nothing.</summary>
    public DerivedPeriodWarning? Warns { get; init; }
}
