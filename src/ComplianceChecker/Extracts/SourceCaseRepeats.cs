using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Finds the rows of a table of cases that repeat another of the same case in every column that is read.</summary>
internal static class SourceCaseRepeats
{
    /// <summary>The rows, each of which is reported; null if there is none.</summary>
    public static HashSet<int>? Find(CaseRows rows, SourceFile file, List<Finding> findings)
    {
        var seen = new HashSet<int>();
        var several = new HashSet<int>(rows.Numbers.Where(number => !seen.Add(number)));
        if (several.Count == 0)
        {
            return null;
        }

        var repeats = new HashSet<int>();
        foreach (var same in Enumerable.Range(0, rows.Numbers.Count).Where(row => several.Contains(rows.Numbers[row]))
            .GroupBy(row => string.Join(' ', [rows.Numbers[row], rows.Born[row], rows.Ends[row], .. rows.Codes.Select(c => c[row])]), StringComparer.Ordinal))
        {
            var kept = same.First();
            foreach (var row in same.Skip(1))
            {
                _ = repeats.Add(row);
                findings.Add(new Finding(
                    Severity.Warning, file.Name, rows.Lines[row], null, null, rows.Ids.TextOf(rows.Numbers[row]), ExtractMessages.Fill(ExtractMessages.Repeated, rows.Lines[kept])));
            }
        }

        return repeats;
    }
}
