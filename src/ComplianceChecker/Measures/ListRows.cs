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

        all.Exceptions.Sort(WorstFirst);
        all.Ended.Sort(WorstFirst);
        all.DueSoon.Sort(SoonestFirst);
        all.Excused.Sort(SoonestFirst);
        return all;
    }

    private static int WorstFirst(ExceptionRow a, ExceptionRow b)
    {
        var order = b.Reading.DaysLate.CompareTo(a.Reading.DaysLate);
        return order != 0 ? order : ByCase(a, b);
    }

    private static int SoonestFirst(ExceptionRow a, ExceptionRow b)
    {
        var order = a.Reading.Due.CompareTo(b.Reading.Due);
        return order != 0 ? order : ByCase(a, b);
    }

    private static int ByCase(ExceptionRow a, ExceptionRow b)
    {
        // Cases stand in ordinal order of their ids.
        var order = a.Obligation.Case.CompareTo(b.Obligation.Case);
        order = order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
        order = order != 0 ? order : a.Obligation.Started.CompareTo(b.Obligation.Started);
        order = order != 0 ? order : a.Obligation.Step.CompareTo(b.Obligation.Step);
        order = order != 0 ? order : a.Obligation.Opened.CompareTo(b.Obligation.Opened);
        order = order != 0 ? order : a.Reading.Due.CompareTo(b.Reading.Due);
        return order != 0 ? order : a.Obligation.StartRow.CompareTo(b.Obligation.StartRow);
    }
}
