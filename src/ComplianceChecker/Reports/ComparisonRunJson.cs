using System.Text.Json;
using ComplianceChecker.Measures;
using NodaTime.Text;

namespace ComplianceChecker.Reports;

/// <summary>Writes <c>run.json</c> of a comparison: as a report's, with what is of the old and of the new rules apart.</summary>
internal static class ComparisonRunJson
{
    /// <summary>Writes the file and leaves the stream open.</summary>
    public static void Write(Comparison comparison, ComparisonDetails details, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, RunJson.Format))
        {
            json.WriteStartObject();
            json.WriteString("generatedAt", InstantPattern.General.Format(details.Run.GeneratedAt));
            WriteMembers(comparison, details, json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes everything but the time as members of the object that is open.</summary>
    public static void WriteMembers(Comparison comparison, ComparisonDetails details, Utf8JsonWriter json)
    {
        var (run, report) = (details.Run, comparison.New);
        json.WriteString("version", run.Version);
        json.WriteString("asAt", RunJson.Iso(report.Request.AsAt));
        json.WriteString("since", RunJson.Iso(report.Request.Since));
        RunJson.WriteOptions(run, json);
        RunJson.WriteInputs(report.Result, run, json);
        json.WriteNumber("cases", report.Result.Extract.Cases.Count);
        json.WriteCount("casesKept", RunJson.Shown(report.Filter.CasesKept, report.Request));
        json.WriteCount("casesChanged", RunJson.Shown(comparison.CasesChanged, report.Request));
        WriteSide("old", details.Old, details.OldRuleFiles, comparison.Old, json);
        WriteSide("new", details.New, run.RuleFiles, comparison.New, json);
        RunJson.WriteNotes(run, json);
    }

    private static void WriteSide(string name, string rules, IReadOnlyList<FileHash> files, Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("rules", rules);
        RunJson.WriteHashes("ruleFiles", files, json);
        RunJson.WriteCounts(report, json);
        json.WriteEndObject();
    }
}
