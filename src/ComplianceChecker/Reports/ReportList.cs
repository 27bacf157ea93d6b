using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>A list of a report, the same in every format.</summary>
/// <param name="Name">Its name: the CSV file is called so.</param>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Title">Its title for people.</param>
/// <param name="Rows">Its rows, in order.</param>
/// <param name="HasExcuses">Whether it says what set each step aside.</param>
internal sealed record ReportList(string Name, string JsonName, string Title, IReadOnlyList<ExceptionRow> Rows, bool HasExcuses = false)
{
    /// <summary>The lists of a report.</summary>
    public static IReadOnlyList<ReportList> Of(Report report) =>
    [
        new("exceptions", "exceptions", "Overdue", report.Exceptions),
        new("due-soon", "dueSoon", "Due soon", report.DueSoon),
        new("ended", "ended", "Ended without being done", report.Ended),
        new("excused", "excused", "Excused", report.Excused, HasExcuses: true),
    ];
}
