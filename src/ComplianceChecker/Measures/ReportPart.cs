namespace ComplianceChecker.Measures;

/// <summary>What a report has of one team, or of one worker, and of no other.</summary>
/// <param name="Field">The field, such as <c>team</c>.</param>
/// <param name="Value">The team; empty for the cases that have none.</param>
/// <param name="Report">The report with only its rows. Its measures are those of the group of this value; obligations are not counted anew.</param>
public sealed record ReportPart(string Field, string Value, Report Report)
{
    /// <summary>The fields by which a report can be taken apart.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["team", "social_worker", "iro", "personal_adviser"];

    /// <summary>What it is of, in words.</summary>
    public string Words => Value.Length > 0 ? Value : $"no {Field.Replace('_', ' ')}";

    /// <summary>What changed of it since an earlier report; null where none is given.</summary>
    public ReportChanges? Of(ReportChanges? changes) => changes is null ? null : new ReportChanges(
        changes.Before,
        [.. changes.New.Where(r => IsValue(ReportParts.ValueOf(r, Field)))],
        [.. changes.StillOpen.Where(s => IsValue(ReportParts.ValueOf(s.Row, Field)))],
        [.. changes.Cleared.Where(c => IsValue(ReportParts.ValueOf(c.Before, Field)))],
        [.. changes.NotListed.Where(c => IsValue(ReportParts.ValueOf(c.Before, Field)))],
        [.. changes.Measures.Where(m => string.Equals(m.Row.GroupBy, Field, StringComparison.Ordinal) && IsValue(m.Row.Group))])
    { Cautions = changes.Cautions };

    private bool IsValue(string value) => string.Equals(value, Value, StringComparison.Ordinal);
}
