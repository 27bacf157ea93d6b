namespace ComplianceChecker.Extracts;

/// <summary>Which rows of a table are meant: all of <paramref name="Where"/> must hold, and none of <paramref name="Unless"/>.</summary>
/// <param name="Where">Columns, each with the values that it must have one of.</param>
/// <param name="Unless">Columns, each with the values that it must not have.</param>
internal sealed record SourceConditions(IReadOnlyList<SourceCondition> Where, IReadOnlyList<SourceCondition> Unless)
{
    /// <summary>Every row.</summary>
    public static readonly SourceConditions None = new([], []);

    /// <summary>Whether every row is meant.</summary>
    public bool IsEmpty => Where.Count == 0 && Unless.Count == 0;

    /// <summary>The conditions as text, by which readings of the same rows are known.</summary>
    public string Key => string.Join('\n', [.. Where.Select(w => "+" + w.Key), .. Unless.Select(u => "-" + u.Key)]);
}
