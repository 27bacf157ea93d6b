using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>run.json</c>.</summary>
public static class RunJson
{
    /// <summary>How every JSON output is written: indented with two spaces, lines that end with LF, letters as they are.</summary>
    internal static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes what was run and what was read, and leaves the stream open.</summary>
    public static void Write(Report report, RunDetails run, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(run);
        Write(run, json => WriteMembers(report, run, json), stream);
    }

    /// <summary>Likewise for a trend.</summary>
    public static void Write(Trend trend, RunDetails run, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(trend);
        ArgumentNullException.ThrowIfNull(run);
        Write(run, json => WriteMembers(trend, run, json), stream);
    }

    private static void Write(RunDetails run, Action<Utf8JsonWriter> writeMembers, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Format))
        {
            json.WriteStartObject();
            json.WriteString("generatedAt", InstantPattern.General.Format(run.GeneratedAt));
            writeMembers(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes everything but the time as members of the object that is open.</summary>
    internal static void WriteMembers(Report report, RunDetails run, Utf8JsonWriter json)
    {
        json.WriteString("version", run.Version);
        json.WriteString("asAt", Iso(report.Request.AsAt));
        json.WriteString("since", Iso(report.Request.Since));
        WriteSources(report.Result, report.Filter, report.Request, run, json);
        WriteCounts(report, json);
        WriteNotes(run, json);
    }

    /// <summary>Likewise for a trend, with its dates, and when it has no figure.</summary>
    internal static void WriteMembers(Trend trend, RunDetails run, Utf8JsonWriter json)
    {
        json.WriteString("version", run.Version);
        json.WriteStartArray("dates");
        foreach (var point in trend.Points)
        {
            json.WriteStartObject();
            json.WriteString("asAt", Iso(point.Request.AsAt));
            json.WriteString("since", Iso(point.Request.Since));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteSources(trend.Result, trend.Filter, trend.Latest.Request, run, json);
        json.WriteStartArray("rulesNotEvaluated");
        foreach (var gap in trend.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", gap.RuleId);
            json.WriteString("reason", gap.Reason);
            json.WriteStartArray("dates");
            foreach (var date in gap.Dates)
            {
                json.WriteStringValue(Iso(date));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteNotes(run, json);
    }

    private static void WriteSources(EvaluationResult result, FilterOutcome filter, ReportRequest request, RunDetails run, Utf8JsonWriter json)
    {
        WriteOptions(run, json);
        WriteInputs(result, run, json);
        WriteHashes("ruleFiles", run.RuleFiles, json);
        json.WriteNumber("cases", result.Extract.Cases.Count);
        json.WriteCount("casesKept", Shown(filter.CasesKept, request));
    }

    /// <summary>How many obligations have each status, and which rules were not evaluated.</summary>
    internal static void WriteCounts(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject("obligations");
        foreach (var status in ObligationStatusNames.All)
        {
            json.WriteCount(status.Name(), Shown(report.StatusCounts.GetValueOrDefault(status), report.Request));
        }

        json.WriteEndObject();
        json.WriteStartArray("rulesNotEvaluated");
        foreach (var row in report.NotEvaluated.Where(r => r.CaseId.Length == 0))
        {
            json.WriteStartObject();
            json.WriteString("ruleId", row.RuleId);
            json.WriteString("reason", row.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What a person should know.</summary>
    internal static void WriteNotes(RunDetails run, Utf8JsonWriter json)
    {
        json.WriteStartArray("notes");
        foreach (var note in run.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
    }

    /// <summary>A count, or null where small ones are withheld and it is one.</summary>
    internal static int? Shown(int count, ReportRequest request) => count > 0 && count < request.SuppressBelow ? null : count;

    /// <summary>A date as files write it.</summary>
    internal static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    internal static void WriteOptions(RunDetails run, Utf8JsonWriter json)
    {
        json.WriteStartObject("options");
        foreach (var option in run.Options)
        {
            json.WriteStartObject(option.Name);
            json.WriteStartArray("values");
            foreach (var value in option.Values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
            json.WriteString("from", option.From);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    internal static void WriteInputs(EvaluationResult result, RunDetails run, Utf8JsonWriter json)
    {
        json.WriteStartArray("inputs");
        foreach (var file in result.Extract.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteString("kind", file.Kind);
            json.WriteNumber("rowsRead", file.RowsRead);
            json.WriteNumber("rowsUsed", file.RowsUsed);
            json.WriteNumber("rowsRepeated", file.RowsRepeated);
            json.WriteNumber("rowsSetAside", file.RowsSetAside);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteHashes("settings", run.Settings, json);
    }

    internal static void WriteHashes(string name, IReadOnlyList<FileHash> files, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
