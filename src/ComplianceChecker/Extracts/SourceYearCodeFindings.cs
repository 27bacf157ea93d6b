using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Finds codes in a return whose year does not have them: one finding for each file and code.</summary>
internal static class SourceYearCodeFindings
{
    /// <summary>What is found in the rows of the source's tables.</summary>
    public static IEnumerable<Finding> Find(SourceYear? year, IReadOnlyDictionary<string, List<SourceRows>> tables, CaseIndex cases)
    {
        foreach (var codes in year?.Codes ?? [])
        {
            if (tables.TryGetValue(codes.Table, out var read) && read.FirstOrDefault(r => r.Rows.Column(codes.Column) is not null) is { } rows)
            {
                foreach (var finding in Find(codes, rows, cases))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> Find(SourceYearCodes codes, SourceRows source, CaseIndex cases)
    {
        var rows = source.Rows;
        var column = rows.Column(codes.Column)!;
        bool[] isMeant = [.. column.Values.Select(codes.Codes.Has)];
        var found = new Dictionary<(int File, int Code), (int Row, int Case, int Count)>();
        for (var c = 0; c < cases.Count; c++)
        {
            for (var row = rows.FirstRow[c]; row < rows.FirstRow[c + 1]; row++)
            {
                var key = (source.FileOf(row), column.Codes[row]);
                if (isMeant[key.Item2] && source.Files[key.Item1].Year is { } begins && !codes.Has(SourceYear.LastDay(begins).Year))
                {
                    var before = found.TryGetValue(key, out var known) ? known : (row, c, 0);
                    found[key] = rows.Lines[row] < rows.Lines[before.Item1] ? (row, c, before.Item3 + 1) : (before.Item1, before.Item2, before.Item3 + 1);
                }
            }
        }

        return found.Select(f => new Finding(
            Severity.Warning,
            source.Files[f.Key.File].Name,
            rows.Lines[f.Value.Row],
            source.Files[f.Key.File].TitleOf(codes.Column),
            column.Values[f.Key.Code],
            f.Value.Count == 1 ? cases.IdOf(f.Value.Case) : null,
            ExtractMessages.Fill(
                SourceMessages.CodeOfOtherYears, codes.Years, SourceYear.LastDay(source.Files[f.Key.File].Year!.Value).Year, f.Value.Count == 1 ? "" : FormattableString.Invariant($" (so in {f.Value.Count} rows)"))));
    }
}
