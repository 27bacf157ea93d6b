namespace ComplianceChecker.Cases;

/// <summary>What the data dictionary says of one kind of record.</summary>
/// <param name="Name">The kind's name: that of its file, such as <c>visits</c>.</param>
/// <param name="Shape">Whether its records are cases, periods or events.</param>
/// <param name="Title">The kind's name for people, in the plural, such as "placements".</param>
/// <param name="HasTimes">Whether its dates may carry a time of day.</param>
/// <param name="Attributes">Its attributes by name.</param>
public sealed record KindDefinition(
    string Name,
    RecordShape Shape,
    string Title,
    bool HasTimes,
    IReadOnlyDictionary<string, AttributeDefinition> Attributes)
{
    /// <summary>The kind's name for one record, such as "placement".</summary>
    public string Singular { get; init; } = Name.Replace('_', ' ');
}
