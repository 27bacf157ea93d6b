using System.Text.Json;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>Writes a comparison of rules as one JSON document: what the CSV files hold, under the same names, and what changes by each rule.</summary>
public static class ComparisonJson
{
    /// <summary>Writes the document and leaves the stream open.</summary>
    public static void Write(Comparison comparison, ComparisonDetails details, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(details);
        using (var json = new Utf8JsonWriter(stream, RunJson.Format))
        {
            json.WriteStartObject();
            json.WriteStartObject("run");
            ComparisonRunJson.WriteMembers(comparison, details, json);
            json.WriteEndObject();
            WriteRules(comparison, json);
            WriteMeasures(comparison, json);
            WriteResults(comparison, json);
            WriteCases(comparison, json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteRules(Comparison comparison, Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var difference in comparison.Words)
        {
            json.WriteStartObject();
            json.WriteString("what", difference.Thing.Word());
            json.WriteString("id", difference.Id);
            json.WriteString("title", difference.Title);
            json.WriteString("change", difference.Kind.Word());
            json.WriteStartArray("parts");
            foreach (var part in difference.Parts)
            {
                json.WriteStartObject();
                json.WriteString("part", part.Part);
                json.WriteString("old", part.Old);
                json.WriteString("new", part.New);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMeasures(Comparison comparison, Utf8JsonWriter json)
    {
        json.WriteStartArray("measures");
        foreach (var change in comparison.Measures)
        {
            json.WriteStartObject();
            json.WriteString("change", change.Word());
            json.WriteString("measure_id", change.Row.Measure.Id);
            json.WriteString("rule_id", change.Row.RuleId);
            json.WriteString("title", change.Row.Measure.Title);
            json.WriteString("basis", change.Row.Measure.Basis.Word());
            json.WriteString("group_by", change.Row.GroupBy);
            json.WriteString("group", change.Row.Group);
            json.WritePercentage("difference", change.Difference);
            WriteSide("old_", change.Old, json);
            WriteSide("new_", change.New, json);
            json.WriteWithheld(change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSide(string side, MeasureRow? row, Utf8JsonWriter json)
    {
        json.WritePercentage(side + "numerator", row?.Days ?? row?.Numerator);
        json.WriteCount(side + "denominator", row?.Denominator);
        json.WritePercentage(side + "percentage", row?.Percentage);
        json.WriteCount(side + "excused", row?.Excused);
        json.WriteCount(side + "left_out", row?.LeftOut);
        json.WriteCount(side + "not_told", row?.NotTold);
        json.WritePercentage(side + "at_worst", row?.AtWorst);
        json.WritePercentage(side + "at_best", row?.AtBest);
        json.WritePercentage(side + "target", (decimal?)row?.Measure.Target);
        json.WriteString(side + "rag", row?.Rag?.Word());
        json.WriteString(side + "why_not", row?.WhyNot);
    }

    /// <summary>What changes by each rule that changes anything, or that could not be compared.</summary>
    private static void WriteResults(Comparison comparison, Utf8JsonWriter json)
    {
        json.WriteStartArray("results");
        foreach (var effect in comparison.Rules.Where(r => r.Obligations > 0 || !r.IsCompared))
        {
            json.WriteStartObject();
            json.WriteString("rule_id", effect.Rule.Id);
            json.WriteString("rule", effect.Rule.Title);
            json.WriteNumber("cases", effect.Cases);
            var isWithheld = comparison.WithholdsOverdue(effect);
            json.WriteCount("become_overdue", isWithheld ? null : effect.BecomeOverdue);
            json.WriteCount("no_longer_overdue", isWithheld ? null : effect.NoLongerOverdue);
            foreach (var kind in Enum.GetValues<ObligationChangeKind>())
            {
                json.WriteNumber(kind.Name(), effect.Kinds.GetValueOrDefault(kind));
            }

            json.WriteString("old_why_not", effect.OldWhyNot);
            json.WriteString("new_why_not", effect.NewWhyNot);
            if (isWithheld)
            {
                json.WriteStartArray("withheld");
                json.WriteStringValue("become_overdue");
                json.WriteStringValue("no_longer_overdue");
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCases(Comparison comparison, Utf8JsonWriter json)
    {
        var fields = new ChangeFields(comparison);
        json.WriteStartArray("cases");
        foreach (var change in comparison.Obligations)
        {
            var rule = comparison.Rules[change.Rule].Rule;
            json.WriteStartObject();
            json.WriteString("effect", change.Effect.Name());
            json.WriteString("change", change.Kind.Name());
            json.WriteString("case_id", comparison.CaseId(change));
            json.WriteString("rule_id", rule.Id);
            json.WriteString("rule", rule.Title);
            json.WriteDay("started", change.Started);
            json.WriteNumber("step", change.Step);
            WriteSide("old_", change.Old, change.OldOpened, json);
            WriteSide("new_", change.New, change.NewOpened, json);
            for (var i = 0; i < fields.Names.Count; i++)
            {
                json.WriteString(fields.Names[i], fields.ValueOf(change, i));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSide(string side, in Reading reading, int opened, Utf8JsonWriter json)
    {
        json.WriteString(side + "status", reading.IsTold ? reading.Status.Name() : null);
        json.WriteDay(side + "opened", opened);
        json.WriteDay(side + "due", reading.IsTold ? reading.Due : DayNumber.None, reading.DueMinute);
        json.WriteDay(side + "done", reading.Done, reading.DoneMinute);
        json.WriteDay(side + "ended", reading.Ended);
        json.WriteCount(side + "days_late", reading.DaysLate > 0 ? reading.DaysLate : null);
    }
}
