namespace ComplianceChecker.Extracts;

/// <summary>A column with values.</summary>
/// <param name="column">The column.</param>
/// <param name="texts">The values, as the mapping writes them.</param>
internal sealed class SourceCondition(string column, IReadOnlyList<string> texts)
{
    /// <summary>The column.</summary>
    public string Column { get; } = column;

    /// <summary>The values, as the mapping writes them.</summary>
    public IReadOnlyList<string> Texts { get; } = texts;

    /// <summary>The values.</summary>
    public ValueList Values { get; } = new(texts);

    /// <summary>Column and values as text.</summary>
    public string Key { get; } = $"{column}\t{string.Join('\t', texts)}";
}
