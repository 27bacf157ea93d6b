using System.Globalization;

namespace ComplianceChecker.Cases;

/// <summary>Finds second records of one day and sort that contradict the first. Several events of one day count once; which of them a rule takes, its tests decide.</summary>
internal static class SameDayEvents
{
    private const string Type = "type";

    /// <summary>The kinds of which a child has one in a day.</summary>
    private static readonly string[] Kinds = ["reviews", "visits", "health_assessments", "dental_checks", "child_protection_conferences"];

    /// <summary>Finds them.</summary>
    public static void Find(CaseExtract extract, List<Finding> findings)
    {
        foreach (var table in Kinds.Select(extract.Table).OfType<RecordTable>().Where(t => !t.IsPeriod))
        {
            var type = table.Column(Type);
            for (var c = 0; c < extract.Cases.Count; c++)
            {
                for (var row = table.FirstRow[c] + 1; row < table.FirstRow[c + 1]; row++)
                {
                    if (table.Starts[row] == table.Starts[row - 1] && type?.Codes[row] == type?.Codes[row - 1])
                    {
                        Add(extract, table, row, c, findings);
                    }
                }
            }
        }
    }

    private static void Add(CaseExtract extract, RecordTable table, int row, int c, List<Finding> findings)
    {
        // They stand in the order of their content: the second is the one that stands lower in the file.
        var (first, second) = table.Lines[row] > table.Lines[row - 1] ? (row - 1, row) : (row, row - 1);
        var differing = table.Columns.Where(a => a.Codes[first] != a.Codes[second]).Select(a => a.Name).ToArray();
        if (differing.Length == 0)
        {
            return;
        }

        var (file, line) = table.PlaceOf(second);
        findings.Add(new Finding(
            Severity.Warning, file, line, table.StartTitle, null, extract.Cases.Ids[c],
            string.Format(CultureInfo.InvariantCulture, PlausibilityMessages.SameDay, table.Lines[first], string.Join(", ", differing))));
    }
}
