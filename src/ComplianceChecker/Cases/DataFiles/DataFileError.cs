namespace ComplianceChecker.Cases.DataFiles;

/// <summary>Something wrong in a data file.</summary>
/// <param name="Place">Where.</param>
/// <param name="RuleId">The rule it belongs to, if any.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record DataFileError(DataPlace Place, string? RuleId, string Message)
{
    /// <summary>The whole message: place, rule, what is wrong and what would be right.</summary>
    public override string ToString() => RuleId is null ? $"{Place}: {Message}" : $"{Place}: rule \"{RuleId}\": {Message}";
}
