namespace ComplianceChecker.Measures.Quality;

/// <summary>A group and a period in which records are counted.</summary>
/// <param name="By">The field, counted from 0 (the team); -1 for all cases.</param>
/// <param name="Group">The group of that field.</param>
/// <param name="Period">The period; -1 for all.</param>
internal readonly record struct QualityPlace(int By, int Group, int Period)
{
    /// <summary>All cases and periods.</summary>
    public static QualityPlace Total => new(-1, 0, -1);

    /// <summary>Whether it is of all cases and periods.</summary>
    public bool IsTotal => By < 0 && Period < 0;
}
