namespace ComplianceChecker.Rules;

/// <summary>What opens a clock.</summary>
/// <param name="Where">What must be true of the record (for a birthday, of the case).</param>
public abstract record ClockStart(Conditions Where)
{
    /// <summary>The start or the end of each matching period.</summary>
    /// <param name="Kind">The kind of period.</param>
    /// <param name="AtEnd">Whether the clock starts on the end date; on the start date otherwise.</param>
    /// <param name="Merge">Which matching periods are joined first.</param>
    /// <param name="Where">What must be true of the period.</param>
    public sealed record OfPeriod(string Kind, bool AtEnd, Merge Merge, Conditions Where) : ClockStart(Where);

    /// <summary>Each date with a matching event.</summary>
    /// <param name="Kind">The kind of event.</param>
    /// <param name="Where">What must be true of the event.</param>
    public sealed record OfEvent(string Kind, Conditions Where) : ClockStart(Where);

    /// <summary>A birthday.</summary>
    /// <param name="Age">The age attained.</param>
    /// <param name="Where">What must be true of the case.</param>
    public sealed record OfBirthday(int Age, Conditions Where) : ClockStart(Where);

    /// <summary>The kind of record that is read, or null for a birthday.</summary>
    public string? RecordKind => this switch
    {
        OfPeriod period => period.Kind,
        OfEvent happening => happening.Kind,
        _ => null,
    };
}
