using System.Text.Json;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>Writes a report as one JSON document: the lists and measures of the CSV files under the same names.</summary>
/// <remarks>The obligations themselves are left to <c>obligations.csv</c>: there may be millions. Nothing in it depends on when it was made.</remarks>
public static class JsonReport
{
    /// <summary>Writes the document and leaves the stream open.</summary>
    /// <param name="report">The report.</param>
    /// <param name="run">What was run.</param>
    /// <param name="stream">Receives it.</param>
    /// <param name="changes">What changed since an earlier report; null where none is given.</param>
    public static void Write(Report report, RunDetails run, Stream stream, ReportChanges? changes = null)
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
            foreach (var list in ReportList.Of(report))
            {
                WriteList(list, report, json);
                if (ReferenceEquals(list.Rows, report.Exceptions))
                {
                    WriteMostOverdue(report, json);
                }
            }

            if (changes is not null)
            {
                ChangesJson.Write(changes, json);
            }

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

    private static void WriteList(ReportList list, Report report, Utf8JsonWriter json)
    {
        var columns = ListColumns.Of(report.ExtraFields, list.HasExcuses, names: null);
        json.WriteStartArray(list.JsonName);
        foreach (var row in list.Rows)
        {
            json.WriteStartObject();
            foreach (var column in columns)
            {
                json.WriteCell(column.Name, column.Of(row));
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
