namespace ComplianceChecker.Rules;

/// <summary>Which periods that overlap or abut are joined into one before clocks start.</summary>
/// <param name="Joins">Whether any are joined.</param>
/// <param name="Attribute">Only rows alike in this attribute, a blank being like nothing; null for all rows.</param>
public sealed record Merge(bool Joins, string? Attribute)
{
    /// <summary>Every period stands for itself.</summary>
    public static readonly Merge None = new(Joins: false, null);
}
