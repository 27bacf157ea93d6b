using System.Globalization;
using System.Runtime.InteropServices;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Extracts;

/// <summary>Makes of all rows about a case one case.</summary>
/// <remarks>Values that contradict each other are left blank; a blank beside a value is no contradiction, and the value is kept.</remarks>
internal sealed class CaseTableBuilder
{
    private const int NoRow = -1;
    private readonly CaseRows rows;
    private readonly int[] positions;
    private readonly string[] ids;
    private readonly int[] first;
    private readonly bool[] merged;

    private CaseTableBuilder(CaseRows rows)
    {
        this.rows = rows;
        (ids, positions) = CaseIndex.Order(rows.Ids);
        first = Filled(NoRow);
        merged = new bool[rows.Numbers.Count];
    }

    /// <summary>Makes the table, and the index that finds its cases.</summary>
    public static (CaseTable Table, CaseIndex Index, int Repeated) Build(CaseRows rows)
    {
        var builder = new CaseTableBuilder(rows);
        var repeated = builder.FindRepeats();
        var columns = rows.Columns.Select((c, i) => builder.Column(c, rows.Codes[i])).ToArray();
        var table = new CaseTable
        {
            Ids = builder.ids,
            File = rows.File,
            BornTitle = rows.BornColumn,
            Columns = columns,
            Born = builder.Merge(rows.BornColumn, rows.Born, DayNumber.None, ShowDay),
            Ends = builder.Merge(rows.EndColumn, rows.Ends, DayNumber.Never, ShowDay),
            Lines = [.. builder.first.Select(row => rows.Lines[row])],
            ProblemsOfCase = rows.Problems.ToDictionary(p => builder.positions[p.Key], p => (IReadOnlyList<string>)[.. p.Value]),
        };
        return (table, new CaseIndex(rows.Ids, builder.positions, builder.ids), repeated);
    }

    /// <summary>Finds each case's first row, and the rows that repeat another of the case in every column.</summary>
    private int FindRepeats()
    {
        var several = new Dictionary<int, List<int>>();
        for (var row = 0; row < rows.Numbers.Count; row++)
        {
            ref var earlier = ref first[positions[rows.Numbers[row]]];
            if (earlier == NoRow)
            {
                earlier = row;
                continue;
            }

            ref var ofCase = ref CollectionsMarshal.GetValueRefOrAddDefault(several, rows.Numbers[row], out _);
            ofCase ??= [earlier];
            ofCase.Add(row);
        }

        return several.Values.Sum(FindRepeats);
    }

    private int FindRepeats(List<int> ofCase)
    {
        ofCase.Sort(Compare);
        var repeated = 0;
        for (int i = 1, kept = 0; i < ofCase.Count; i++)
        {
            if (CompareContent(ofCase[kept], ofCase[i]) != 0)
            {
                kept = i;
                continue;
            }

            merged[ofCase[i]] = true;
            repeated++;
            rows.Findings.Add(new Finding(
                Severity.Warning, rows.File, rows.Lines[ofCase[i]], null, null, IdOf(ofCase[i]), ExtractMessages.Fill(ExtractMessages.Repeated, rows.Lines[ofCase[kept]])));
        }

        return repeated;
    }

    private int Compare(int a, int b) => CompareContent(a, b) is not 0 and var order ? order : rows.Lines[a].CompareTo(rows.Lines[b]);

    private int CompareContent(int a, int b)
    {
        var order = rows.Born[a].CompareTo(rows.Born[b]);
        order = order != 0 ? order : rows.Ends[a].CompareTo(rows.Ends[b]);
        for (var c = 0; order == 0 && c < rows.Codes.Length; c++)
        {
            order = rows.Codes[c][a].CompareTo(rows.Codes[c][b]);
        }

        return order;
    }

    private AttributeColumn Column(ColumnReader column, List<int> texts)
    {
        var meanings = column.Meanings();
        var values = AttributeCodes.Of(meanings);
        rows.Findings.AddRange(ValueFindings.Find(
            _ => (rows.File, column.Title), column.Definition, [.. meanings.Select(m => m.State)], column.Texts.TextOf, CollectionsMarshal.AsSpan(texts), row => rows.Lines[row], IdOf));

        var codes = Merge(column.Title, [.. texts.Select(t => values.OfText[t])], 0, code => IsCodeColumn(column) ? values.Values[code] : null);
        return new AttributeColumn(column.Name, column.Definition, values.Values, codes, values.Unknown);
    }

    private static bool IsCodeColumn(ColumnReader column) => column.Definition is { } known && (known.Type != AttributeType.Text || known.Codes.Count > 0);

    /// <summary>One value for each case.</summary>
    private int[] Merge(string column, List<int> ofRow, int blank, Func<int, string?> show)
    {
        var from = Filled(NoRow);
        var contradicted = new HashSet<int>();
        for (var row = 0; row < ofRow.Count; row++)
        {
            ref var kept = ref from[positions[rows.Numbers[row]]];
            if (merged[row] || ofRow[row] == blank)
            {
                continue;
            }

            if (kept == NoRow)
            {
                kept = row;
            }
            else if (ofRow[kept] != ofRow[row])
            {
                var number = rows.Numbers[row];
                rows.Findings.Add(new Finding(
                    Severity.Error, rows.File, rows.Lines[row], column, show(ofRow[row]), IdOf(row), ExtractMessages.Fill(ExtractMessages.CaseContradiction, rows.Lines[kept])));
                _ = contradicted.Add(positions[number]);
                rows.AddProblem(number, column);
            }
        }

        var values = Filled(blank);
        for (var i = 0; i < from.Length; i++)
        {
            values[i] = from[i] == NoRow || contradicted.Contains(i) ? blank : ofRow[from[i]];
        }

        return values;
    }

    private static string ShowDay(int day) => DayNumber.ToDate(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private string IdOf(int row) => ids[positions[rows.Numbers[row]]];

    private int[] Filled(int value)
    {
        var column = new int[ids.Length];
        Array.Fill(column, value);
        return column;
    }
}
