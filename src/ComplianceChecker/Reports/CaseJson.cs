using System.Text.Json;
using ComplianceChecker.Evaluation;

namespace ComplianceChecker.Reports;

/// <summary>Writes the story of a case as one JSON document.</summary>
public static class CaseJson
{
    /// <summary>Writes the document and leaves the stream open.</summary>
    public static void Write(CaseStory story, RunDetails run, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(run);
        using (var json = new Utf8JsonWriter(stream, RunJson.Format))
        {
            json.WriteStartObject();
            json.WriteString("case_id", story.CaseId);
            json.WriteString("asAt", RunJson.Iso(story.Report.Request.AsAt));
            json.WriteString("since", RunJson.Iso(story.Report.Request.Since));
            json.WriteString("version", run.Version);
            json.WriteStartArray("rules");
            foreach (var duty in story.Duties)
            {
                WriteDuty(duty, json);
            }

            json.WriteEndArray();
            json.WriteFindings("dataQuality", story.Findings);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteDuty(CaseDuty duty, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule_id", duty.Outcome.Rule.Id);
        json.WriteString("rule", duty.Outcome.Rule.Title);
        json.WriteString("source", duty.Outcome.Rule.Source.ToString());
        json.WriteString("not_evaluated", duty.WhyNot);
        json.WriteNumber("data_problems", duty.DataProblems);
        json.WriteStartArray("obligations");
        foreach (var row in duty.Obligations)
        {
            json.WriteStartObject();
            json.WriteDay("started", row.Obligation.Started);
            json.WriteNumber("step", row.Obligation.Step);
            json.WriteDay("opened", row.Obligation.Opened);
            json.WriteDay("due", row.Reading.Due, row.Reading.DueMinute);
            json.WriteDay("done", row.Reading.Done, row.Reading.DoneMinute);
            json.WriteDay("ended", row.Reading.Ended);
            json.WriteString("status", row.Reading.Status.Name());
            json.WriteCount("days_late", row.Reading.DaysLate > 0 ? row.Reading.DaysLate : null);
            json.WriteString("started_by", row.Why.StartedBy);
            json.WriteString("due_because", row.Why.DueBecause);
            json.WriteString("outcome", row.Why.Outcome);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("untold");
        foreach (var stretch in duty.Untold)
        {
            json.WriteStartObject();
            json.WriteDay("from", stretch.From);
            json.WriteDay("to", stretch.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
