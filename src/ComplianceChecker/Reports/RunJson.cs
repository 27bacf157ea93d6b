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
        using (var json = new Utf8JsonWriter(stream, Format))
        {
            json.WriteStartObject();
            json.WriteString("generatedAt", InstantPattern.General.Format(run.GeneratedAt));
            WriteMembers(report, run, json);
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
        WriteOptions(run, json);
        WriteInputs(report, run, json);
        WriteHashes("ruleFiles", run.RuleFiles, json);
        json.WriteNumber("cases", report.Result.Extract.Cases.Count);
        json.WriteCount("casesKept", Shown(report.Filter.CasesKept, report));
        WriteCounts(report, json);
        WriteNotes(run, json);
    }

    /// <summary>How many obligations have each status, and which rules were not evaluated.</summary>
    internal static void WriteCounts(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject("obligations");
        foreach (var status in ObligationStatusNames.All)
        {
            json.WriteCount(status.Name(), Shown(report.StatusCounts.GetValueOrDefault(status), report));
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
    private static int? Shown(int count, Report report) => count > 0 && count < report.Request.SuppressBelow ? null : count;

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

    internal static void WriteInputs(Report report, RunDetails run, Utf8JsonWriter json)
    {
        json.WriteStartArray("inputs");
        foreach (var file in report.Result.Extract.Files)
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
