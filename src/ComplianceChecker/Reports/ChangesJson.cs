using System.Text.Json;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>Writes what changed since an earlier report as a member of the JSON document, with the columns of the CSV files.</summary>
internal static class ChangesJson
{
    /// <summary>Writes the member.</summary>
    public static void Write(ReportChanges changes, Utf8JsonWriter json)
    {
        json.WriteStartObject("changes");
        json.WriteDay("since", DayNumber.Of(changes.Before));
        json.WriteNumber("new", changes.New.Count);
        json.WriteNumber("stillOpen", changes.StillOpen.Count);
        json.WriteNumber("cleared", changes.Cleared.Count);
        json.WriteNumber("notListed", changes.NotListed.Count);
        WriteCases(changes, json);
        WriteMeasures(changes.Measures, json);
        json.WriteEndObject();
    }

    private static void WriteCases(ReportChanges changes, Utf8JsonWriter json)
    {
        var columns = ChangeColumn.All(names: null);
        json.WriteStartArray("cases");
        foreach (var row in ChangeRow.Of(changes))
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

    private static void WriteMeasures(IReadOnlyList<MeasureSince> measures, Utf8JsonWriter json)
    {
        json.WriteStartArray("measures");
        foreach (var measure in measures)
        {
            var row = measure.Row;
            string[] withheld = [.. measure.IsBeforeWithheld ? ["before"] : Array.Empty<string>(), .. row.IsFigureWithheld() ? ["now"] : Array.Empty<string>()];
            json.WriteStartObject();
            json.WriteString("measure_id", row.Measure.Id);
            json.WriteString("rule_id", row.RuleId);
            json.WriteString("title", row.Measure.Title);
            json.WriteString("group_by", row.GroupBy);
            json.WriteString("group", row.Group);
            json.WritePercentage("before", measure.Before);
            json.WritePercentage("now", row.Figure);
            json.WritePercentage("difference", measure.Difference);
            json.WritePercentage("target", (decimal?)row.Measure.Target);
            json.WriteString("rag", row.Rag?.Word());
            if (withheld.Length > 0)
            {
                json.WriteStartArray("withheld");
                Array.ForEach([.. withheld, "difference"], json.WriteStringValue);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
