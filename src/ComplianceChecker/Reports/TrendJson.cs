using System.Text.Json;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>Writes a trend as one JSON document: each measure and group with its changes, and under it the figures of every date.</summary>
public static class TrendJson
{
    /// <summary>Writes the document and leaves the stream open. Nothing in it depends on when it was made.</summary>
    public static void Write(Trend trend, RunDetails run, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(trend);
        ArgumentNullException.ThrowIfNull(run);
        using (var json = new Utf8JsonWriter(stream, RunJson.Format))
        {
            json.WriteStartObject();
            json.WriteStartObject("run");
            RunJson.WriteMembers(trend, run, json);
            json.WriteEndObject();
            json.WriteStartArray("trend");
            foreach (var series in trend.Series)
            {
                json.WriteStartObject();
                WriteSeries(series, trend.Points, json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteSeries(TrendSeries series, IReadOnlyList<TrendPoint> points, Utf8JsonWriter json)
    {
        json.WriteString("measure_id", series.Measure.Id);
        json.WriteString("rule_id", series.RuleId);
        json.WriteString("title", series.Measure.Title);
        json.WriteString("basis", series.Measure.Basis.Word());
        json.WriteString("group_by", series.GroupBy);
        json.WriteString("group", series.Group);
        json.WritePercentage("target", (decimal?)series.Measure.Target);
        json.WritePercentage("first", series.FirstFigure);
        json.WritePercentage("previous", series.PreviousFigure);
        json.WritePercentage("latest", series.LatestFigure);
        json.WritePercentage("since_first", series.SinceFirst);
        json.WritePercentage("since_previous", series.SincePrevious);
        JsonReport.WriteComparators(series.Measure, json);
        json.WriteStartArray("dates");
        for (var i = 0; i < points.Count; i++)
        {
            if (series.Rows[i] is { } row)
            {
                json.WriteStartObject();
                json.WriteString("as_at", RunJson.Iso(points[i].Request.AsAt));
                JsonReport.WriteFigures(row, json);
                json.WriteString("rag", row.Rag?.Word());
                json.WriteString("why_not", row.WhyNot);
                json.WriteWithheld(row);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}
