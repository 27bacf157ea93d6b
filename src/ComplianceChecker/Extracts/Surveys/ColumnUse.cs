namespace ComplianceChecker.Extracts.Surveys;

/// <summary>How one column of a table is used.</summary>
/// <param name="Index">Which field of the row it is.</param>
/// <param name="Readings">What it is read as; never empty.</param>
/// <param name="Dates">How its dates are written.</param>
/// <param name="HasTimes">Whether dates may carry a time of day.</param>
internal sealed record ColumnUse(int Index, IReadOnlyList<ColumnReading> Readings, DateFormat Dates, bool HasTimes = false)
{
    /// <summary>Whether a date may also be written in ISO 8601, as cells of workbooks are.</summary>
    public bool OrIso { get; init; }

    /// <summary>Whether the column may tell who somebody is, so that no cell of it is shown, not even masked.</summary>
    public bool MayIdentify { get; init; }

    /// <summary>Of what sort the column is: of the first thing that it is read as.</summary>
    public ColumnSort Sort => Readings[0].Sort;

    /// <summary>All that it is matched to.</summary>
    public string ReadAs => string.Join(", ", Readings.Select(r => r.ReadAs));
}
