using ComplianceChecker.Measures.Quality;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>quality.csv</c>: how complete the records of an extract are and what is wrong with them, by team, worker and quarter. It holds names of teams and workers.</summary>
public static class QualityCsv
{
    /// <summary>Writes the figures and leaves the stream open.</summary>
    public static void Write(DataQuality quality, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(quality);
        ArgumentNullException.ThrowIfNull(stream);
        using var csv = CsvCells.Open(stream, "kind", "what", "item", "by", "group", "period", "records", "number", "percentage", "lines");
        foreach (var row in quality.Rows())
        {
            csv.WriteText(row.Kind);
            csv.WriteText(Word(row.Part));
            csv.WriteText(row.Item);
            csv.WriteText(row.By);
            csv.WriteText(row.Group);
            csv.WriteText(row.Period);
            csv.WriteCount(row.Records);
            csv.WriteCount(row.Number);
            csv.WritePercentage(row.Percentage);
            csv.WriteCount(row.Lines);
            csv.EndRecord();
        }
    }

    private static string Word(QualityPart part) => part switch
    {
        QualityPart.Records => "records",
        QualityPart.Complete => "complete",
        QualityPart.Optional => "optional",
        QualityPart.NoColumn => "no_column",
        QualityPart.Unknown => "unknown",
        _ => "problem",
    };
}
