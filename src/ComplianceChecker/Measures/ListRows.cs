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

    /// <summary>Joins sorted runs. Nothing else can go on meanwhile, so rows are counted by their number and put in their places, those alike in it in the order of the runs.</summary>
    private static void Join(List<ExceptionRow>[] runs, int[][] orders, List<ExceptionRow> joined)
    {
        var filled = orders.Where(o => o.Length > 0).ToList();
        if (filled.Count == 0)
        {
            return;
        }

        var least = filled.Min(o => o[0]);
        var places = new int[filled.Max(o => o[^1]) - least + 2];
        foreach (var order in filled)
        {
            foreach (var number in order)
            {
                places[number - least + 1]++;
            }
        }

        for (var i = 1; i < places.Length; i++)
        {
            places[i] += places[i - 1];
        }

        CollectionsMarshal.SetCount(joined, places[^1]);
        var rows = CollectionsMarshal.AsSpan(joined);
        for (var run = 0; run < runs.Length; run++)
        {
            var order = orders[run];
            for (var i = 0; i < order.Length; i++)
            {
                rows[places[order[i] - least]++] = runs[run][i];
            }
        }
    }

    /// <summary>Sorts by a number (a day, or days), then by case.</summary>
    private static int[] Sort(List<ExceptionRow> rows, Func<ExceptionRow, int> by)
    {
        // Cases stand in ordinal order of their ids.
        rows.Sort((a, b) => by(a).CompareTo(by(b)) is var order and not 0 ? order
            : a.Obligation.Case.CompareTo(b.Obligation.Case) is var ofCase and not 0 ? ofCase : WithinCase(a, b));
        var numbers = new int[rows.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = by(rows[i]);
        }

        return numbers;
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
