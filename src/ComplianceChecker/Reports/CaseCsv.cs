using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Reports;

/// <summary>Writes the obligations of one case with their reasons as <c>case.csv</c>.</summary>
public static class CaseCsv
{
    /// <summary>The columns, but for those of a local file.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["case_id", "rule_id", "rule", "started", "step", "opened", "due", "done", "ended", "status", "days_late", "started_by", "due_because", "outcome", "source", "data_problems"];

    /// <summary>Writes the obligations by rule and leaves the stream open.</summary>
    /// <param name="story">The case.</param>
    /// <param name="stream">Receives them.</param>
    /// <param name="names">What a local file joins to the case; null without one.</param>
    public static void Write(CaseStory story, Stream stream, LocalNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(stream);
        using var csv = CsvCells.Open(stream, [.. Columns, .. names?.Columns ?? []]);
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
                for (var i = 0; i < names?.Columns.Count; i++)
                {
                    csv.WriteText(names.Of(story.CaseId, i));
                }

                csv.EndRecord();
            }
        }
    }
}
