using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>Writes a comparison of rules as CSV files, each with what differs and nothing else, and <c>run.json</c>.</summary>
public static class ComparisonCsv
{
    /// <summary>The files of a comparison, each with what writes its content.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="details">What was run.</param>
    /// <param name="cancellation">Stops the writing of long files.</param>
    public static IReadOnlyList<ReportFile> Files(Comparison comparison, ComparisonDetails details, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(details);
        return
        [
            new("compare-rules.csv", stream => WriteRules(comparison, stream)),
            new("compare-measures.csv", stream => ComparedMeasuresCsv.Write(comparison.Measures, stream)),
            new("compare-cases.csv", stream => ComparedCasesCsv.Write(comparison, stream, cancellation)),
            new("run.json", stream => ComparisonRunJson.Write(comparison, details, stream)),
        ];
    }

    private static void WriteRules(Comparison comparison, Stream stream)
    {
        using var csv = CsvCells.Open(stream, "what", "id", "title", "change", "part", "old", "new");
        foreach (var difference in comparison.Words)
        {
            foreach (var part in difference.Parts)
            {
                csv.WriteText(difference.Thing.Word());
                csv.WriteText(difference.Id);
                csv.WriteText(difference.Title);
                csv.WriteText(difference.Kind.Word());
                csv.WriteText(part.Part);
                csv.WriteText(part.Old);
                csv.WriteText(part.New);
                csv.EndRecord();
            }
        }
    }
}
