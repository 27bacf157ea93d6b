using System.Text.Json;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>How values are written in JSON outputs; what is not there is null.</summary>
internal static class JsonCells
{
    /// <summary>Writes a day as <c>2016-11-30</c>; with its time of day, where there is one, as <c>2016-11-30T14:05</c>.</summary>
    public static void WriteDay(this Utf8JsonWriter json, string name, int day, int minute = DayNumber.NoTime)
    {
        if (day is DayNumber.None or DayNumber.Never)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, Day.Iso(day, minute));
        }
    }

    /// <summary>Writes a whole number.</summary>
    public static void WriteCount(this Utf8JsonWriter json, string name, int? count)
    {
        if (count is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes a percentage as a number.</summary>
    public static void WritePercentage(this Utf8JsonWriter json, string name, decimal? percentage)
    {
        if (percentage is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes a cell of a list.</summary>
    public static void WriteCell(this Utf8JsonWriter json, string name, ListCell cell)
    {
        switch (cell.Kind)
        {
            case ListCellKind.Text:
                json.WriteString(name, cell.Text);
                break;
            case ListCellKind.Count:
                json.WriteCount(name, cell.IsBlank ? null : cell.Number);
                break;
            default:
                json.WriteDay(name, cell.Number, cell.Minute);
                break;
        }
    }

    /// <summary>Writes findings as <c>data-quality.csv</c> has them.</summary>
    public static void WriteFindings(this Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("severity", finding.Severity.Word());
            json.WriteString("file", finding.File);
            json.WriteCount("line", finding.Line > 0 ? finding.Line : null);
            json.WriteString("column", finding.Column);
            json.WriteString("value", finding.Value);
            json.WriteString("case_id", finding.CaseId);
            json.WriteString("problem", finding.Problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
