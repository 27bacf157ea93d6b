namespace ComplianceChecker.Rules;

/// <summary>Conditions on a record or case: any of the alternatives, each of which asks all of its tests.</summary>
/// <param name="AnyOf">The alternatives; a single empty one is always true.</param>
public sealed record Conditions(IReadOnlyList<IReadOnlyList<Condition>> AnyOf)
{
    /// <summary>Nothing is asked.</summary>
    public static readonly Conditions Always = new([[]]);

    /// <summary>Whether nothing is asked.</summary>
    public bool IsAlways => AnyOf.Any(all => all.Count == 0);

    /// <summary>Every test, in the order of the file.</summary>
    public IEnumerable<Condition> All => AnyOf.SelectMany(all => all);
}
