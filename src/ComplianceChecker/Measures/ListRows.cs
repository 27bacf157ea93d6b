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

    /// <summary>By list, the number that its rows are sorted by before anything else: known once they are sorted.</summary>
    private readonly int[][] orders = new int[4][];

    private List<ExceptionRow>[] All => [Exceptions, Ended, DueSoon, Excused];

    /// <summary>Puts the rows of a run of cases in the order of the lists.</summary>
    public void Sort()
    {
        for (var list = 0; list < orders.Length; list++)
        {
            orders[list] = Sort(All[list], list < 2 ? static r => -r.Reading.DaysLate : static r => r.Reading.Due);
        }
    }

    /// <summary>The rows of several runs of cases as one, in the order of the lists.</summary>
    /// <param name="runs">The runs in the order of their cases, each of them sorted.</param>
    public static ListRows Joined(IReadOnlyList<ListRows> runs)
    {
        var joined = new ListRows();
        for (var list = 0; list < joined.orders.Length; list++)
        {
            Join([.. runs.Select(r => r.All[list])], [.. runs.Select(r => r.orders[list])], joined.All[list]);
        }

        return joined;
    }

    /// <summary>Joins sorted runs. Nothing else can go on meanwhile, so only numbers are sorted: a row's first number, and its place in the runs, in which the cases are in order.</summary>
    private static void Join(List<ExceptionRow>[] runs, int[][] orders, List<ExceptionRow> joined)
    {
        var rows = new ExceptionRow[runs.Sum(r => r.Count)];
        var keys = new long[rows.Length];
        var at = 0;
        for (var run = 0; run < runs.Length; run++)
        {
            runs[run].CopyTo(rows, at);
            foreach (var order in orders[run])
            {
                keys[at] = ((long)order << 32) | (uint)at;
                at++;
            }
        }

        Array.Sort(keys);
        joined.Capacity = rows.Length;
        foreach (var key in keys)
        {
            joined.Add(rows[(int)key]);
        }
    }

    /// <summary>Sorts by a number (a day, or days), then by case: both in one number. The few rows alike in both follow one by one.</summary>
    private static int[] Sort(List<ExceptionRow> rows, Func<ExceptionRow, int> by)
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

        return Array.ConvertAll(keys, static k => (int)(k >> 32));
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
