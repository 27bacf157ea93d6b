namespace ComplianceChecker.Measures;

/// <summary>A cell, and the cells that add up to it.</summary>
/// <param name="Total">The cell.</param>
/// <param name="Parts">Those that add up to it.</param>
internal sealed record GroupSum(int Total, int[] Parts)
{
    /// <summary>All of them.</summary>
    public IEnumerable<int> Cells => Parts.Append(Total);
}
