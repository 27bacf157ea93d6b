namespace ComplianceChecker.Measures;

/// <summary>Withholds small counts from what leaves the building.</summary>
internal static class Suppression
{
    /// <summary>Withholds every row with a count from 1 up to, not including, a limit; and, where one group alone is withheld, the next smallest, since the total would give the first away.</summary>
    public static IReadOnlyList<MeasureRow> Apply(IReadOnlyList<MeasureRow> rows, int below)
    {
        var withheld = rows.Where(r => IsSmall(r, below)).ToHashSet();
        foreach (var groups in rows.Where(r => r.GroupBy.Length > 0).GroupBy(r => r.GroupBy, StringComparer.Ordinal))
        {
            if (groups.Count(withheld.Contains) == 1
                && groups.Where(r => !withheld.Contains(r)).OrderBy(r => r.Denominator ?? r.Numerator).ThenBy(r => r.Group, StringComparer.Ordinal).FirstOrDefault() is { } next)
            {
                withheld.Add(next);
            }
        }

        return [.. rows.Select(r => withheld.Contains(r) ? Withhold(r) : r)];
    }

    private static bool IsSmall(MeasureRow row, int below) =>
        IsSmall(row.Numerator, below) || IsSmall(row.Denominator, below) || IsSmall(row.Denominator - row.Numerator, below)
        || IsSmall(row.NotTold, below) || IsSmall(row.LeftOut, below) || IsSmall(row.Excused, below);

    private static bool IsSmall(int? count, int below) => count is { } number && number > 0 && number < below;

    private static MeasureRow Withhold(MeasureRow row) => new(row.Measure, row.RuleId, row.GroupBy, row.Group) { IsSuppressed = true };
}
