namespace ComplianceChecker.Measures;

/// <summary>Withholds small counts from what leaves the building.</summary>
/// <remarks>
/// A count is small from 1 up to, not including, a limit; so is the difference of denominator and numerator. Where rows of groups and totals would give a withheld count away
/// by adding and taking away, or show that all that is withheld of a total is small, others are withheld with it.
/// </remarks>
internal static class Suppression
{
    /// <summary>Withholds the small counts of one measure.</summary>
    /// <param name="rows">Its rows: all cases, then the groups of each grouping.</param>
    /// <param name="groupings">The groupings, to tell which fields a row's group is made of.</param>
    /// <param name="below">The limit.</param>
    public static IReadOnlyList<MeasureRow> Apply(IReadOnlyList<MeasureRow> rows, IReadOnlyList<Grouping> groupings, int below)
    {
        var sums = new GroupSums(rows, groupings);

        // Numerator and remainder are withheld together, and with every denominator that is.
        var whole = SuppressedCounts.Of(sums, below, r => [r.Denominator ?? r.Numerator ?? 0], []);
        var parts = SuppressedCounts.Of(sums, below, r => r is { Denominator: { } of, Numerator: { } kept } ? [kept, of - kept] : [], whole);
        var excused = SuppressedCounts.Of(sums, below, r => [r.Excused ?? 0], []);
        var leftOut = SuppressedCounts.Of(sums, below, r => [r.LeftOut ?? 0], []);
        var notTold = SuppressedCounts.Of(sums, below, r => [r.NotTold ?? 0], []);
        return [.. rows.Select((row, i) => Withhold(row, whole.Contains(sums.CellOf[i]), parts.Contains(sums.CellOf[i]), excused.Contains(sums.CellOf[i]), leftOut.Contains(sums.CellOf[i]), notTold.Contains(sums.CellOf[i])))];
    }

    private static MeasureRow Withhold(MeasureRow row, bool whole, bool parts, bool excused, bool leftOut, bool notTold)
    {
        var figure = whole || parts;
        var withheld = Flag(WithheldCells.Numerator, figure && (row.Numerator is not null || row.Days is not null))
            | Flag(WithheldCells.Denominator, whole && row.Denominator is not null)
            | Flag(WithheldCells.Percentage, figure && row.Percentage is not null)
            | Flag(WithheldCells.Rag, figure && row.Rag is not null)
            | Flag(WithheldCells.Excused, excused && row.Excused is not null)
            | Flag(WithheldCells.LeftOut, leftOut && row.LeftOut is not null)
            | Flag(WithheldCells.NotTold, notTold && row.NotTold is not null)
            | Flag(WithheldCells.AtWorst, (figure || notTold) && row.AtWorst is not null)
            | Flag(WithheldCells.AtBest, (figure || notTold) && row.AtBest is not null);
        return row with
        {
            Withheld = withheld,
            Numerator = figure ? null : row.Numerator,
            Days = figure ? null : row.Days,
            Denominator = whole ? null : row.Denominator,
            Percentage = figure ? null : row.Percentage,
            Rag = figure ? null : row.Rag,
            Excused = excused ? null : row.Excused,
            LeftOut = leftOut ? null : row.LeftOut,
            NotTold = notTold ? null : row.NotTold,
            AtWorst = figure || notTold ? null : row.AtWorst,
            AtBest = figure || notTold ? null : row.AtBest,
        };
    }

    private static WithheldCells Flag(WithheldCells cell, bool isWithheld) => isWithheld ? cell : WithheldCells.None;
}
