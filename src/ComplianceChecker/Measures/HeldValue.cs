using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>What the periods of a kind say of a case on a day in one attribute, such as which team had it.</summary>
internal sealed class HeldValue
{
    private readonly RecordTable table;
    private readonly int lastStart;
    private readonly int[] codes;
    private readonly string[] values;

    private HeldValue(RecordTable table, AttributeColumn column, string[] values, int lastStart)
    {
        this.table = table;
        this.values = values;
        this.lastStart = lastStart;
        codes = column.CodeOfRow;
    }

    /// <summary>The value on a day; empty if no period holds that has one.</summary>
    /// <remarks>Of several that hold, that of the one that started latest; of those, the one that ends last, then the first in ordinal order.</remarks>
    /// <param name="caseIndex">The case.</param>
    /// <param name="day">The day.</param>
    /// <param name="isPast">Whether, where no period holds, none with a value starts later, so that what came after is not recorded.</param>
    public string On(int caseIndex, int day, out bool isPast)
    {
        var (first, row) = (table.FirstRow[caseIndex], table.FirstRow[caseIndex + 1] - 1);
        isPast = true;
        for (; row >= first && table.Starts[row] > day; row--)
        {
            isPast &= codes[row] == 0 || table.Starts[row] > lastStart;
        }

        var found = -1;
        for (; row >= first && (found < 0 || IsSameSpan(row, found)); row--)
        {
            if (codes[row] != 0 && day < table.Ends[row] && table.Starts[row] <= lastStart && (found < 0 || codes[row] < codes[found]))
            {
                found = row;
            }
        }

        return found < 0 ? "" : values[codes[found]];
    }

    /// <summary>The attribute of a kind of period; null where no file has it or too few of its rows could be used.</summary>
    /// <param name="extract">The extract.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="ofCase">The attribute of the same name of cases, which spells a value that both have; null if there is none.</param>
    /// <param name="asAt">The as-at date: periods that start after it, and after the day the extract was taken if that is later, are plans.</param>
    public static HeldValue? Of(CaseExtract extract, string kind, string attribute, AttributeColumn? ofCase, int asAt)
    {
        if (extract.Table(kind) is not { IsPeriod: true, MostlySetAside: false } table || table.Column(attribute) is not { } column)
        {
            return null;
        }

        string[] shown = [.. column.Values];
        if (ofCase is not null)
        {
            var spelt = new HashSet<string>(ofCase.Values, StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < shown.Length; i++)
            {
                shown[i] = spelt.TryGetValue(shown[i], out var spelling) ? spelling : shown[i];
            }
        }

        return new HeldValue(table, column, shown, extract.AsAt is { } taken ? Math.Max(asAt, DayNumber.Of(taken)) : asAt);
    }

    private bool IsSameSpan(int row, int other) => table.Starts[row] == table.Starts[other] && table.Ends[row] == table.Ends[other];
}
