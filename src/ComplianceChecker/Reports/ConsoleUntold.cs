using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>Says of an empty list whether it is empty because there is nothing, because rules were not evaluated or because filters leave nothing.</summary>
internal static class ConsoleUntold
{
    /// <summary>Whether the report has rules and none of them could be evaluated.</summary>
    public static bool IsNothingTold(Report report) => report.Result.Outcomes.Count > 0 && Untold(report) == report.Result.Outcomes.Count;

    /// <summary>What to say of an empty list.</summary>
    /// <param name="report">The report.</param>
    /// <param name="nothing">What to say where every rule was evaluated, such as "none".</param>
    /// <param name="cannotBeTold">What to say where none was, such as "cannot be told".</param>
    /// <param name="where">Where the reader finds the rules that were not: "above", "below", or the name of a sheet.</param>
    public static string Empty(Report report, string nothing, string cannotBeTold, string where)
    {
        if (!report.Filter.KeepsAll && report.StatusCounts.Values.All(n => n == 0))
        {
            return $"{cannotBeTold} (--where leaves nothing)";
        }

        var untold = Untold(report);
        var told = report.Result.Outcomes.Count - untold;
        return untold == 0 ? nothing
            : told == 0 ? $"{cannotBeTold} (no rule could be evaluated, see {where})"
            : $"{nothing}, in the {ConsoleWords.Count(told, "rule that was", "rules that were")} evaluated ({ConsoleWords.Count(untold, "was", "were")} not, see {where})";
    }

    /// <summary>Likewise of an empty table of a workbook, as a sentence.</summary>
    /// <param name="report">The report.</param>
    /// <param name="nothing">What to say where every rule was evaluated, such as "Nothing is overdue".</param>
    public static string EmptyTable(Report report, string nothing) => Empty(report, nothing, "Cannot be told", Workbooks.DoubtSheets.NotEvaluatedSheet) + ".";

    private static int Untold(Report report) => report.Result.Outcomes.Count(o => o.WhyNotAt(report.Request.AsAt) is not null);
}
