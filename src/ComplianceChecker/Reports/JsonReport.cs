using System.Text.Json;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>Writes a report as one JSON document: the lists and measures of the CSV files under the same names.</summary>
/// <remarks>The obligations themselves are left to <c>obligations.csv</c>: there may be millions. Nothing in it depends on when it was made.</remarks>
public static class JsonReport
{
    /// <summary>Writes the document and leaves the stream open.</summary>
    public static void Write(Report report, RunDetails run, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(run);
        using (var json = new Utf8JsonWriter(stream, RunJson.Format))
        {
            json.WriteStartObject();
            json.WriteStartObject("run");
            RunJson.WriteMembers(report, run, json);
            json.WriteEndObject();
            WriteMeasures(report, json);
            WriteList("exceptions", report.Exceptions, report.ExtraFields, json);
            WriteMostOverdue(report, json);
            WriteList("dueSoon", report.DueSoon, report.ExtraFields, json);
            WriteList("ended", report.Ended, report.ExtraFields, json);
            WriteList("excused", report.Excused, report.ExtraFields, json);
            WriteNotEvaluated(report, json);
            json.WriteFindings("dataQuality", report.Findings);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteMeasures(Report report, Utf8JsonWriter json)
    {
        json.WriteStartArray("measures");
        foreach (var row in report.Measures)
        {
            json.WriteStartObject();
            json.WriteString("measure_id", row.Measure.Id);
            json.WriteString("rule_id", row.RuleId);
            json.WriteString("title", row.Measure.Title);
            json.WriteString("basis", row.Measure.Basis.Word());
            json.WriteString("group_by", row.GroupBy);
            json.WriteString("group", row.Group);
            WriteFigures(row, json);
            json.WritePercentage("target", (decimal?)row.Measure.Target);
            json.WriteString("rag", row.Rag?.Word());
            json.WriteString("why_not", row.WhyNot);
            json.WriteWithheld(row);
            WriteComparators(row.Measure, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The counts and percentages of a row.</summary>
    internal static void WriteFigures(MeasureRow row, Utf8JsonWriter json)
    {
        json.WritePercentage("numerator", row.Days ?? row.Numerator);
        json.WriteCount("denominator", row.Denominator);
        json.WritePercentage("percentage", row.Percentage);
        json.WriteCount("excused", row.Excused);
        json.WriteCount("left_out", row.LeftOut);
        json.WriteCount("not_told", row.NotTold);
        json.WritePercentage("at_worst", row.AtWorst);
        json.WritePercentage("at_best", row.AtBest);
    }

    /// <summary>The figures of others, where there are any.</summary>
    internal static void WriteComparators(Measure measure, Utf8JsonWriter json)
    {
        if (measure.Comparators.Count == 0)
        {
            return;
        }

        json.WriteStartArray("comparators");
        foreach (var comparator in measure.Comparators)
        {
            json.WriteStartObject();
            json.WriteString("name", comparator.Name);
            json.WriteString("as_at", Day.Iso(DayNumber.Of(comparator.AsAt)));
            json.WriteNumber("value", (decimal)comparator.Value);
            json.WriteString("source", comparator.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteList(string name, IReadOnlyList<ExceptionRow> rows, IReadOnlyList<string> extraFields, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("case_id", row.CaseId);
            json.WriteString("rule_id", row.Rule.Id);
            json.WriteString("rule", row.Rule.Title);
            json.WriteDay("started", row.Obligation.Started);
            json.WriteNumber("step", row.Obligation.Step);
            json.WriteString("status", row.Reading.Status.Name());
            json.WriteDay("opened", row.Obligation.Opened);
            json.WriteDay("due", row.Reading.Due, row.Reading.DueMinute);
            json.WriteCount("days_late", row.Reading.DaysLate > 0 ? row.Reading.DaysLate : null);
            json.WriteDay("last_done", row.LastDone);
            json.WriteString("source", row.Source);
            json.WriteNumber("data_problems", row.DataProblems);
            json.WriteString("note", row.Note);
            json.WriteString("team", row.Team);
            json.WriteString("social_worker", row.SocialWorker);
            json.WriteString("iro", row.Iro);
            json.WriteString("personal_adviser", row.PersonalAdviser);
            for (var i = 0; i < extraFields.Count; i++)
            {
                json.WriteString(extraFields[i], row.Extra[i]);
            }

            if (row.Reading.Status == ObligationStatus.Excused)
            {
                json.WriteString("reason", row.Excuse?.Reason);
                json.WriteString("agreed_by", row.Excuse?.AgreedBy);
                json.WriteDay("until", row.Excuse?.Until ?? DayNumber.None);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMostOverdue(Report report, Utf8JsonWriter json)
    {
        json.WriteNumber("casesOverdue", report.CasesOverdue);
        json.WriteStartArray("mostOverdue");
        foreach (var row in report.MostOverdue)
        {
            json.WriteStartObject();
            json.WriteString("case_id", row.CaseId);
            json.WriteNumber("overdue", row.Overdue);
            json.WriteNumber("most_days_late", row.MostDaysLate);
            json.WriteNumber("open", row.Open);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNotEvaluated(Report report, Utf8JsonWriter json)
    {
        json.WriteStartArray("notEvaluated");
        foreach (var row in report.NotEvaluated)
        {
            json.WriteStartObject();
            json.WriteString("rule_id", row.RuleId);
            json.WriteString("case_id", row.CaseId);
            json.WriteString("reason", row.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
