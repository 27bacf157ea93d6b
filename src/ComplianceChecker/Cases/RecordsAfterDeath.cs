using System.Globalization;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Cases;

/// <summary>Finds records that begin after a child's care ended by death.</summary>
internal static class RecordsAfterDeath
{
    private const string Died = "E2";

    /// <summary>Finds them.</summary>
    public static void Find(CaseExtract extract, List<Finding> findings)
    {
        if (extract.Table(CareStretches.Kind) is not { IsPeriod: true } care || care.Column("end_reason") is not { } reason || !reason.Values.Contains(Died, StringComparer.Ordinal))
        {
            return;
        }

        RecordTable[] tables = [.. extract.Records.Values.OrderBy(t => t.Kind, StringComparer.Ordinal)];
        for (var c = 0; c < extract.Cases.Count; c++)
        {
            for (var row = care.FirstRow[c]; row < care.FirstRow[c + 1]; row++)
            {
                if (string.Equals(reason.ValueOf(row), Died, StringComparison.Ordinal) && care.Ends[row] != DayNumber.Never)
                {
                    Array.ForEach(tables, t => FindIn(extract, t, c, care.Ends[row], care.Lines[row], findings));
                    break;
                }
            }
        }
    }

    private static void FindIn(CaseExtract extract, RecordTable table, int c, int died, int diedOnLine, List<Finding> findings)
    {
        for (var row = table.FirstRow[c]; row < table.FirstRow[c + 1]; row++)
        {
            if (table.Starts[row] > died)
            {
                var (file, line) = table.PlaceOf(row);
                findings.Add(new Finding(
                    Severity.Warning, file, line, table.StartTitle, DayNumber.ToDate(table.Starts[row]).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), extract.Cases.Ids[c],
                    string.Format(CultureInfo.InvariantCulture, PlausibilityMessages.AfterDeath, diedOnLine)));
            }
        }
    }
}
