using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>Makes one of the rows that the returns of several years have of the same record: what was open in one is closed in the next.</summary>
internal static class SourceYears
{
    /// <summary>The rows that count: of one child and one start date those of the latest return that has any. What earlier returns say otherwise is reported.</summary>
    /// <param name="rows">The rows of all returns, in canonical order.</param>
    /// <param name="files">The files, the latest return first.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="findings">Where it is told.</param>
    public static int[] Join(RecordTable rows, IReadOnlyList<SourceFile> files, CaseIndex cases, List<Finding> findings)
    {
        var kept = new List<int>(rows.Count);
        for (var c = 0; c < cases.Count; c++)
        {
            for (int from = rows.FirstRow[c], next; from < rows.FirstRow[c + 1]; from = next)
            {
                next = from + 1;
                while (next < rows.FirstRow[c + 1] && rows.Starts[next] == rows.Starts[from])
                {
                    next++;
                }

                var latest = LatestOf(rows, from, next);
                for (var row = from; row < next; row++)
                {
                    if (rows.FileOfRow[row] == rows.FileOfRow[latest])
                    {
                        kept.Add(row);
                        AddIfGone(rows, row, files, cases.IdOf(c), findings);
                    }
                    else
                    {
                        AddDifferences(rows, row, latest, files, cases.IdOf(c), findings);
                    }
                }
            }
        }

        return [.. kept];
    }

    private static int LatestOf(RecordTable rows, int from, int next)
    {
        var latest = from;
        for (var row = from + 1; row < next; row++)
        {
            latest = rows.FileOfRow[row] < rows.FileOfRow[latest] ? row : latest;
        }

        return latest;
    }

    /// <summary>Reports a period that a return leaves open and the next return does not have, be it that of the next year or, where that is not there, of a later one.</summary>
    private static void AddIfGone(RecordTable rows, int row, IReadOnlyList<SourceFile> files, string caseId, List<Finding> findings)
    {
        if (!rows.IsPeriod || rows.Ends[row] != DayNumber.Never || files[rows.FileOfRow[row]].Year is not { } year
            || files.Where(f => f.Year > year).MinBy(f => f.Year) is not { } following)
        {
            return;
        }

        var (file, line) = rows.PlaceOf(row);
        findings.Add(new Finding(Severity.Warning, file, line, rows.EndTitleOf(row), null, caseId, ExtractMessages.Fill(SourceMessages.OpenThenGone, following.Name)));
    }

    private static void AddDifferences(RecordTable rows, int row, int latest, IReadOnlyList<SourceFile> files, string caseId, List<Finding> findings)
    {
        if (rows.IsPeriod && rows.Ends[row] != DayNumber.Never && rows.Ends[row] != rows.Ends[latest])
        {
            Add(rows.EndTitleOf(row), DayNumber.ToDate(rows.Ends[row]).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        }

        foreach (var column in rows.Columns.Where(c => c.Codes[row] != 0 && c.Codes[latest] != 0 && c.Codes[row] != c.Codes[latest]))
        {
            Add(files[rows.FileOfRow[row]].TitleOf(column.Name), null);
        }

        void Add(string title, string? value)
        {
            var (file, line) = rows.PlaceOf(row);
            findings.Add(new Finding(Severity.Warning, file, line, title, value, caseId, ExtractMessages.Fill(SourceMessages.YearsDiffer, rows.LineSeenFrom(latest, row))));
        }
    }
}
