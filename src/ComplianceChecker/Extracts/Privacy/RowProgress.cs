namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Counts rows and tells of them now and then.</summary>
/// <param name="progress">Is told; null for nobody.</param>
internal sealed class RowProgress(IProgress<int>? progress)
{
    private int rows;

    /// <summary>Counts a row.</summary>
    /// <returns>How many there have been.</returns>
    public int Add()
    {
        if ((++rows & 0xFFF) == 0)
        {
            progress?.Report(rows);
        }

        return rows;
    }
}
