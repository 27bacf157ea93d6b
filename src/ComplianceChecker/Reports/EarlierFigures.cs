using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>Reads the figures of an earlier <c>measures.csv</c>.</summary>
public static class EarlierFigures
{
    /// <summary>The columns that the file must have.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["measure_id", "group_by", "group", "numerator", "percentage"];

    /// <summary>The figures; null if the file lacks one of the <see cref="Columns"/>.</summary>
    /// <param name="content">The bytes of the file, which may have been saved by Excel.</param>
    public static IReadOnlyList<EarlierFigure>? Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var csv = SavedCsv.Open(content);
        if (csv.PlacesOf(Columns) is not { } at)
        {
            return null;
        }

        var figures = new List<EarlierFigure>();
        while (csv.Read())
        {
            var (numerator, percentage) = (csv.GetString(at[3]), csv.GetString(at[4]));
            figures.Add(new EarlierFigure(csv.Text(at[0]), csv.Text(at[1]), csv.Text(at[2]), SavedCells.Figure(numerator), SavedCells.Figure(percentage), IsMark(percentage) || (percentage.Length == 0 && IsMark(numerator))));
        }

        return figures;
    }

    private static bool IsMark(string cell) => string.Equals(cell, WithheldMarks.Mark, StringComparison.Ordinal);
}
