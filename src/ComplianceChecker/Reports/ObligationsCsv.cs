using System.Text;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>obligations.csv</c>: every obligation of which something can be said, by rule and case.</summary>
/// <remarks>England has millions of these rows: nothing is allocated for one.</remarks>
internal static class ObligationsCsv
{
    private const int RowsBetweenLooks = 4096;

    private static readonly byte[][] StatusNames = [.. ObligationStatusNames.All.Select(s => Encoding.UTF8.GetBytes(s.Name()))];

    public static void Write(Report report, Stream stream, CancellationToken cancellation)
    {
        using var csv = CsvCells.Open(stream, "case_id", "rule_id", "started", "step", "opened", "due", "done", "ended", "status", "days_late");
        var asAt = DayNumber.Of(report.Request.AsAt);
        var ids = report.Result.Extract.Cases.Ids;
        var rows = 0;
        foreach (var outcome in report.Result.Outcomes.Where(o => o.WhyNotAt(report.Request.AsAt) is null))
        {
            foreach (ref readonly var obligation in outcome.Obligations.Span)
            {
                var reading = obligation.At(asAt);
                if (!reading.IsTold || !report.Filter.Keeps(outcome.Rule, obligation.Case, obligation.StartRow))
                {
                    continue;
                }

                if (++rows % RowsBetweenLooks == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                csv.WriteText(ids[obligation.Case]);
                csv.WriteText(outcome.Rule.Id);
                csv.WriteDay(obligation.Started);
                csv.WriteCount(obligation.Step);
                csv.WriteDay(obligation.Opened);
                csv.WriteDay(reading.Due);
                csv.WriteDay(reading.Done);
                csv.WriteDay(reading.Ended);
                csv.WriteField(StatusNames[(int)reading.Status]);
                csv.WriteCount(reading.DaysLate > 0 ? reading.DaysLate : (int?)null);

                csv.EndRecord();
            }
        }
    }
}
