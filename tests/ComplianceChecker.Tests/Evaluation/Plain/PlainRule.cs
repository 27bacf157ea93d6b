using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>A rule as its JSON has it, and what the extract says of the records that it reads.</summary>
internal sealed class PlainRule(JsonElement rule, JsonElement? extractJson)
{
    public string Id { get; } = rule.GetProperty("id").GetString()!;

    public JsonElement Starts { get; } = rule.GetProperty("clock").GetProperty("starts");

    public IReadOnlyList<JsonElement> During { get; } = List(Member(rule.GetProperty("clock"), "during"));

    public IReadOnlyList<JsonElement> Until { get; } = List(Member(rule.GetProperty("clock"), "until"));

    public bool EndDayCounts { get; } = IsTrue(Member(rule.GetProperty("clock"), "endDayCounts"));

    public bool Restarts { get; } = IsTrue(Member(rule.GetProperty("clock"), "restarts"));

    public JsonElement First { get; } = rule.GetProperty("timescale").GetProperty("first");

    public JsonElement? Second { get; } = Member(rule.GetProperty("timescale"), "second");

    public JsonElement? Then { get; } = Member(rule.GetProperty("timescale"), "then");

    public IReadOnlyList<JsonElement> MetBy { get; } = List(rule.GetProperty("metBy"));

    public LocalDate? InForceFrom { get; } = Date(Member(Member(rule, "inForce"), "from"));

    public LocalDate? InForceTo { get; } = Date(Member(Member(rule, "inForce"), "to"));

    public IReadOnlyList<JsonElement> Measures { get; } = List(Member(rule, "measures"));

    public bool NeedsAge { get; } = rule.GetProperty("clock").GetProperty("starts").TryGetProperty("birthday", out _)
        || new[] { "clock", "timescale", "metBy" }.Any(part => Mentions(rule.GetProperty(part)));

    /// <summary>The kind of event that starts the clock; null where a period or a birthday does.</summary>
    public string? StartingEvent => Member(Starts, "event")?.GetString();

    public bool ReadsLatest => MetBy.Any(item => IsLatest(Kind(item)));

    /// <summary>The latest K of the kinds in metBy.</summary>
    public LocalDate? RecordsFromOfAll => MetBy.Select(item => RecordsFrom(Kind(item))).Max();

    public static string Kind(JsonElement reader) =>
        (Member(reader, "event") ?? Member(reader, "period"))?.GetString() ?? "cases";

    public static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } some && some.TryGetProperty(name, out JsonElement member) ? member : null;

    public static IReadOnlyList<JsonElement> List(JsonElement? oneOrMany) => oneOrMany switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } many => [.. many.EnumerateArray()],
        { } one => [one],
    };

    /// <summary>The spans of a member of the timescale, whatever their conditions.</summary>
    public static IEnumerable<PlainSpan> Spans(JsonElement? spanOrAlternatives) => List(spanOrAlternatives)
        .Select(one => PlainSpan.Parse((Member(one, "every") ?? one).GetString()!));

    public LocalDate? RecordsFrom(string kind) => Date(Member(RecordsOf(kind), "recordsFrom"));

    public bool IsLatest(string kind) => string.Equals(Member(RecordsOf(kind), "history")?.GetString(), "latest", StringComparison.Ordinal);

    /// <summary>Why the rule cannot be evaluated at all; null if it can.</summary>
    public string? WhyNot(PlainExtract extract, LocalDate asAt)
    {
        foreach (JsonElement reader in (IEnumerable<JsonElement>)[Starts, .. During, .. MetBy])
        {
            if (!extract.CanAnswer(Kind(reader), OwnColumns(reader)) || !extract.CanAnswer("cases", CaseColumns(reader)))
            {
                return "no usable file or column for " + Kind(reader);
            }
        }

        foreach (JsonElement item in MetBy.Where(item => IsLatest(Kind(item))))
        {
            if (asAt < Date(Member(extractJson, "asAt")))
            {
                return "the extract has only the latest of " + Kind(item) + ", taken later";
            }

            if (!MakesEveryTest(Member(item, "where"), Member(RecordsOf(Kind(item)), "where")))
            {
                return "the latest of " + Kind(item) + " was taken of other records";
            }
        }

        return null;
    }

    public static IEnumerable<string> OwnColumns(JsonElement reader) => Keys(reader)
        .Where(key => !key.StartsWith("case.", StringComparison.Ordinal));

    private static IEnumerable<string> CaseColumns(JsonElement reader) => Keys(reader)
        .Where(key => key.StartsWith("case.", StringComparison.Ordinal) && !string.Equals(key, "case.age", StringComparison.Ordinal))
        .Select(key => key[5..]);

    private static IEnumerable<string> Keys(JsonElement reader) => List(Member(reader, "where"))
        .SelectMany(one => one.EnumerateObject())
        .Select(entry => entry.Name);

    private static bool MakesEveryTest(JsonElement? where, JsonElement? tests)
    {
        if (tests is not { } some || !some.EnumerateObject().Any())
        {
            return true;
        }

        IReadOnlyList<JsonElement> alternatives = List(where);
        return alternatives.Count > 0 && alternatives.All(one => some.EnumerateObject()
            .All(test => Member(one, test.Name) is { } own && JsonElement.DeepEquals(own, test.Value)));
    }

    private JsonElement? RecordsOf(string kind) => Member(Member(extractJson, "records"), kind);

    private static bool Mentions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(entry => entry.Name is "case.age" or "case.ageWhenDue" || Mentions(entry.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(Mentions),
        _ => false,
    };

    private static bool IsTrue(JsonElement? flag) => flag is { ValueKind: JsonValueKind.True };

    private static LocalDate? Date(JsonElement? text) => PlainExtract.Date(text?.GetString());
}
