using System.Globalization;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Cases;

/// <summary>Finds children who may be one child under two ids: born on the same day, alike in sex and ethnicity, with the same periods of care and the same two placements or more.</summary>
/// <remarks>Twins who came into care together and were always placed alike look the same; so it is only asked, and nothing is done about it.</remarks>
internal sealed class LikelySameChild
{
    private const int FewestPlacements = 2;

    private readonly CaseExtract extract;
    private readonly AttributeColumn?[] columns;
    private readonly RecordTable[] tables;

    private LikelySameChild(CaseExtract extract, RecordTable care, RecordTable placements)
    {
        this.extract = extract;
        columns = [extract.Cases.Column("sex"), extract.Cases.Column("ethnicity")];
        tables = [care, placements];
    }

    /// <summary>Finds them; each is told once, with the first child that it may be.</summary>
    public static void Find(CaseExtract extract, List<Finding> findings)
    {
        if (extract.Table(CareStretches.Kind) is not { IsPeriod: true } care || extract.Table("placements") is not { IsPeriod: true } placements)
        {
            return;
        }

        var cases = extract.Cases;
        var likeness = new LikelySameChild(extract, care, placements);
        var first = new Dictionary<ulong, int>();
        for (var c = 0; c < cases.Count; c++)
        {
            // In a large authority, two children of one birthday may well have one placement of the same days: from birth on, or up to the eighteenth birthday.
            if (cases.Born[c] == DayNumber.None || care.FirstRow[c] == care.FirstRow[c + 1] || placements.FirstRow[c + 1] - placements.FirstRow[c] < FewestPlacements)
            {
                continue;
            }

            var hash = likeness.HashOf(c);
            if (!first.TryAdd(hash, c) && likeness.IsAlike(first[hash], c))
            {
                var (file, line) = cases.PlaceOf(c);
                findings.Add(new Finding(
                    Severity.Warning, file, line, null, null, cases.Ids[c], string.Format(CultureInfo.InvariantCulture, PlausibilityMessages.MayBeSameChild, cases.PlaceOf(first[hash]).Line)));
            }
        }
    }

    /// <summary>A number for what a case is alike in, the same in every run of the program.</summary>
    private ulong HashOf(int c)
    {
        var hash = Mixed(14695981039346656037, extract.Cases.Born[c]);
        foreach (var column in columns)
        {
            hash = Mixed(hash, column?.Codes[c] ?? 0);
        }

        foreach (var table in tables)
        {
            for (var row = table.FirstRow[c]; row < table.FirstRow[c + 1]; row++)
            {
                hash = Mixed(Mixed(hash, table.Starts[row]), table.Ends[row]);
            }
        }

        return hash;
    }

    private static ulong Mixed(ulong hash, int value) => (hash ^ (uint)value) * 1099511628211;

    private bool IsAlike(int a, int b) =>
        extract.Cases.Born[a] == extract.Cases.Born[b]
        && Array.TrueForAll(columns, column => column?.Codes[a] == column?.Codes[b])
        && Array.TrueForAll(tables, table => HasSame(table, a, b));

    private static bool HasSame(RecordTable table, int a, int b)
    {
        var rows = table.FirstRow[a + 1] - table.FirstRow[a];
        return rows == table.FirstRow[b + 1] - table.FirstRow[b]
            && table.Starts.AsSpan(table.FirstRow[a], rows).SequenceEqual(table.Starts.AsSpan(table.FirstRow[b], rows))
            && table.Ends.AsSpan(table.FirstRow[a], rows).SequenceEqual(table.Ends.AsSpan(table.FirstRow[b], rows));
    }
}
