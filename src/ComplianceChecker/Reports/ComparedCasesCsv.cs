using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>compare-cases.csv</c>: the obligations that differ, old and new side by side.</summary>
internal static class ComparedCasesCsv
{
    public static void Write(Comparison comparison, Stream stream, CancellationToken cancellation)
    {
        var fields = new ChangeFields(comparison);
        using var csv = CsvCells.Open(
            stream,
            [
                "effect", "change", "case_id", "rule_id", "rule", "started", "step",
                "old_status", "new_status", "old_opened", "new_opened", "old_due", "new_due", "old_done", "new_done", "old_ended", "new_ended", "old_days_late", "new_days_late",
                .. fields.Names,
            ]);
        foreach (var change in comparison.Obligations)
        {
            cancellation.ThrowIfCancellationRequested();
            var rule = comparison.Rules[change.Rule].Rule;
            var (old, @new) = (change.Old, change.New);
            csv.WriteText(change.Effect.Name());
            csv.WriteText(change.Kind.Name());
            csv.WriteText(comparison.CaseId(change));
            csv.WriteText(rule.Id);
            csv.WriteText(rule.Title);
            csv.WriteDay(change.Started);
            csv.WriteCount(change.Step);
            csv.WriteText(old.IsTold ? old.Status.Name() : "");
            csv.WriteText(@new.IsTold ? @new.Status.Name() : "");
            csv.WriteDay(change.OldOpened);
            csv.WriteDay(change.NewOpened);
            WriteDue(csv, old);
            WriteDue(csv, @new);
            WriteDone(csv, old);
            WriteDone(csv, @new);
            csv.WriteDay(old.Ended);
            csv.WriteDay(@new.Ended);
            csv.WriteCount(old.DaysLate > 0 ? old.DaysLate : (int?)null);
            csv.WriteCount(@new.DaysLate > 0 ? @new.DaysLate : (int?)null);
            for (var i = 0; i < fields.Names.Count; i++)
            {
                csv.WriteText(fields.ValueOf(change, i));
            }

            csv.EndRecord();
        }
    }

    private static void WriteDue(CsvWriter csv, in Reading reading) => csv.WriteMoment(reading.IsTold ? reading.Due : DayNumber.None, reading.IsTold ? reading.DueMinute : DayNumber.NoTime);

    private static void WriteDone(CsvWriter csv, in Reading reading) => csv.WriteMoment(reading.Done, reading.Done == DayNumber.None ? DayNumber.NoTime : reading.DoneMinute);
}
