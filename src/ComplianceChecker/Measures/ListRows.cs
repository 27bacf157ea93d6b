using System.Runtime.InteropServices;

namespace ComplianceChecker.Measures;

/// <summary>The rows of the lists of a report.</summary>
internal sealed class ListRows
{
    /// <summary>What is overdue.</summary>
    public List<ExceptionRow> Exceptions { get; } = [];

    /// <summary>What is due soon.</summary>
    public List<ExceptionRow> DueSoon { get; } = [];

    /// <summary>What ended in the period with the step not done after its due date.</summary>
    public List<ExceptionRow> Ended { get; } = [];

    /// <summary>What was excused.</summary>
    public List<ExceptionRow> Excused { get; } = [];

    /// <summary>The rows of several runs of cases as one, in the order of the lists.</summary>
    public static ListRows Sorted(IEnumerable<ListRows> ofChunks)
    {
        var all = new ListRows();
        foreach (var rows in ofChunks)
        {
            all.Exceptions.AddRange(rows.Exceptions);
            all.DueSoon.AddRange(rows.DueSoon);
            all.Ended.AddRange(rows.Ended);
            all.Excused.AddRange(rows.Excused);
        }

        Sort(all.Exceptions, static r => -r.Reading.DaysLate);
        Sort(all.Ended, static r => -r.Reading.DaysLate);
        Sort(all.DueSoon, static r => r.Reading.Due);
        Sort(all.Excused, static r => r.Reading.Due);
        return all;
    }

    /// <summary>Sorts by a number (a day, or days), then by case: both in one number, since whole lists of England are sorted while nothing else can go on. The few rows alike in both follow one by one.</summary>
    private static void Sort(List<ExceptionRow> rows, Func<ExceptionRow, int> by)
    {
        var keys = new long[rows.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            // Cases stand in ordinal order of their ids.
            keys[i] = ((long)by(rows[i]) << 32) | (uint)rows[i].Obligation.Case;
        }

        var sorted = CollectionsMarshal.AsSpan(rows);
        keys.AsSpan().Sort(sorted);
        for (int from = 0, to; from < keys.Length; from = to)
        {
            to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
            {
                to++;
            }

            if (to - from > 1)
            {
                sorted[from..to].Sort(WithinCase);
            }
        }
    }

    private static int WithinCase(ExceptionRow a, ExceptionRow b)
    {
        var order = string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        order = order != 0 ? order : a.Obligation.Started.CompareTo(b.Obligation.Started);
        order = order != 0 ? order : a.Obligation.Step.CompareTo(b.Obligation.Step);
        order = order != 0 ? order : a.Obligation.Opened.CompareTo(b.Obligation.Opened);
        order = order != 0 ? order : a.Reading.Due.CompareTo(b.Reading.Due);
        return order != 0 ? order : a.Obligation.StartRow.CompareTo(b.Obligation.StartRow);
    }
}
