using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Reports;

/// <summary>Writes the obligations of one case with their reasons as <c>case.csv</c>.</summary>
public static class CaseCsv
{
    /// <summary>Writes the obligations by rule and leaves the stream open.</summary>
    public static void Write(CaseStory story, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(stream);
        using var csv = CsvCells.Open(stream, "case_id", "rule_id", "rule", "started", "step", "opened", "due", "done", "ended", "status", "days_late", "started_by", "due_because", "outcome", "source", "data_problems");
        foreach (var duty in story.Duties)
        {
            foreach (var row in duty.Obligations)
            {
                csv.WriteText(story.CaseId);
                csv.WriteText(row.Rule.Id);
                csv.WriteText(row.Rule.Title);
                csv.WriteDay(row.Obligation.Started);
                csv.WriteCount(row.Obligation.Step);
                csv.WriteDay(row.Obligation.Opened);
                csv.WriteMoment(row.Reading.Due, row.Reading.DueMinute);
                csv.WriteMoment(row.Reading.Done, row.Reading.DoneMinute);
                csv.WriteDay(row.Reading.Ended);
                csv.WriteText(row.Reading.Status.Name());
                csv.WriteCount(row.Reading.DaysLate > 0 ? row.Reading.DaysLate : (int?)null);
                csv.WriteText(row.Why.StartedBy);
                csv.WriteText(row.Why.DueBecause);
                csv.WriteText(row.Why.Outcome);
                csv.WriteText(row.Rule.Source.ToString());
                csv.WriteCount(duty.DataProblems);
                csv.EndRecord();
            }
        }
    }
}
