namespace ComplianceChecker.Extracts;

/// <summary>How an attribute is read from a column of a source.</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Column">The column; null where every record has the same <paramref name="Constant"/>.</param>
/// <param name="Constant">The value that every record has, or null.</param>
/// <param name="Codes">What the column's values become; a value that is not among them stays as it is.</param>
/// <param name="Otherwise">What every other value becomes, or null.</param>
/// <param name="OfLast">Whether the last of the joined rows counts; the first otherwise.</param>
/// <param name="OnlyIfEnded">Whether it is blank while the record is open.</param>
/// <param name="InsideRun">The value of a record that does not begin a run, or null for the column's.</param>
internal sealed record SourceAttribute(
    string Name,
    string? Column,
    string? Constant,
    SourceCodes Codes,
    string? Otherwise,
    bool OfLast,
    bool OnlyIfEnded,
    string? InsideRun)
{
    /// <summary>What a value of the column becomes.</summary>
    public string Map(string value) => value.Length == 0 ? value : Codes.Find(value) ?? Otherwise ?? value;
}
