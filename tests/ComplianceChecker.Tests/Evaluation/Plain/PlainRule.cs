using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>A rule as its JSON has it, and what the extract says of the records that it reads.</summary>
internal sealed class PlainRule(JsonElement rule, JsonElement ruleSet, JsonElement? extractJson)
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

    /// <summary>The ranges of due dates, both ends included, for which the rule is in force.</summary>
    private IReadOnlyList<(LocalDate? From, LocalDate? To)> InForce { get; } = [.. List(Member(rule, "inForce"))
        .Select(range => (Date(Member(range, "from")), Date(Member(range, "to"))))];

    public IReadOnlyList<JsonElement> Measures { get; } = List(Member(rule, "measures"));

    public bool NeedsAge { get; } = rule.GetProperty("clock").GetProperty("starts").TryGetProperty("birthday", out _)
        || new[] { "clock", "timescale", "metBy", "excusedBy" }.Any(part => Member(rule, part) is { } some && NeedsAgeOf(some, ruleSet));

    /// <summary>The facts that the rule set has named.</summary>
    public JsonElement? Definitions { get; } = Member(ruleSet, "definitions");

    /// <summary>The fact that must hold on the day the clock starts.</summary>
    public JsonElement? OnlyIf { get; } = Member(rule.GetProperty("clock"), "onlyIf");

    public IReadOnlyList<JsonElement> ExcusedBy { get; } = List(Member(rule, "excusedBy"));

    public bool CountsFirstDay { get; } = IsTrue(Member(rule.GetProperty("timescale"), "countsFirstDay"));

    public JsonElement? Before { get; } = Member(rule.GetProperty("timescale"), "before");

    public PlainSpan? NotBefore { get; } = Member(rule.GetProperty("timescale"), "notBefore") is { } span ? PlainSpan.Parse(span.GetString()!) : null;

    /// <summary>Whether some step is counted in hours, so that times of day matter.</summary>
    public bool CountsHours { get; } = new[] { "first", "second", "then" }
        .Any(step => Spans(Member(rule.GetProperty("timescale"), step)).Any(span => span.Unit is "hours"));

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

    public bool IsInForceOn(LocalDate due) => InForce.Count == 0 || InForce.Any(range => !(due < range.From) && !(due > range.To));

    /// <summary>The first day after a due date on which the rule comes into force, if it was not in force on that date.</summary>
    public LocalDate? InForceAgainAfter(LocalDate due) => IsInForceOn(due) ? null : InForce.Select(range => range.From).Where(from => from > due).Min();

    public LocalDate? RecordsFrom(string kind) => Date(Member(RecordsOf(kind), "recordsFrom"));

    public bool IsLatest(string kind) => string.Equals(Member(RecordsOf(kind), "history")?.GetString(), "latest", StringComparison.Ordinal);

    /// <summary>Why the rule cannot be evaluated at all; null if it can.</summary>
    public string? WhyNot(PlainExtract extract, LocalDate asAt)
    {
        foreach (JsonElement reader in (IEnumerable<JsonElement>)[Starts, .. During, .. MetBy])
        {
            // A derived period can be told if any of the kinds that it asks for can be.
            List<string> askedFor = [.. AskedFor(Kind(reader)).Distinct(StringComparer.Ordinal)];
            if (askedFor.Count > 0 && askedFor.TrueForAll(kind => !extract.CanAnswer(kind, [])))
            {
                return "no usable file for " + askedFor[0];
            }

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

    /// <summary>The kinds of the extract that a derived kind asks for, as against those that it asks to be absent; none for another kind.</summary>
    private IEnumerable<string> AskedFor(string kind) => Member(Member(ruleSet, "derivedPeriods"), kind)?.GetProperty("holdsWhile") is { } fact
        ? AskedFor(fact).SelectMany(asked => Member(Member(ruleSet, "derivedPeriods"), asked) is null ? [asked] : AskedFor(asked))
        : [];

    private IEnumerable<string> AskedFor(JsonElement fact) => fact.ValueKind switch
    {
        JsonValueKind.String => AskedFor(Definitions!.Value.GetProperty(fact.GetString()!)),
        JsonValueKind.Array => fact.EnumerateArray().SelectMany(AskedFor),
        _ => (Member(fact, "all") ?? Member(fact, "any")) is { } several ? AskedFor(several)
            : (Member(fact, "in") ?? Member(fact, "had") ?? Member(fact, "latest") ?? Member(fact, "inFor") ?? Member(fact, "total")) is { } kind ? [kind.GetString()!]
            : [],
    };

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

    /// <summary>Whether an age is asked for in a part of a rule: by itself, by a named fact, or by a derived period.</summary>
    private static bool NeedsAgeOf(JsonElement element, JsonElement ruleSet) =>
        MentionsAge(element, Member(ruleSet, "definitions"))
        || Kinds(element, Member(ruleSet, "definitions")).Any(kind =>
            Member(Member(ruleSet, "derivedPeriods"), kind) is { } derived && NeedsAgeOf(derived.GetProperty("holdsWhile"), ruleSet));

    /// <summary>Whether an age is asked for in a part of a rule or in a fact, or by a named fact in it.</summary>
    public static bool MentionsAge(JsonElement element, JsonElement? definitions) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(entry => entry.Name is "case.age" or "case.ageWhenDue" or "age"
            || (entry.Name is "since" && entry.Value.ValueKind == JsonValueKind.Object)
            || MentionsAge(entry.Value, definitions)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => MentionsAge(item, definitions)),
        JsonValueKind.String => Member(definitions, element.GetString()!) is { } named && MentionsAge(named, definitions),
        _ => false,
    };

    /// <summary>The texts in a part of a rule, those of named facts included; some of them are kinds.</summary>
    private static IEnumerable<string> Kinds(JsonElement element, JsonElement? definitions) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(entry => Kinds(entry.Value, definitions)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Kinds(item, definitions)),
        JsonValueKind.String => Member(definitions, element.GetString()!) is { } named ? Kinds(named, definitions) : [element.GetString()!],
        _ => [],
    };

    private static bool IsTrue(JsonElement? flag) => flag is { ValueKind: JsonValueKind.True };

    private static LocalDate? Date(JsonElement? text) => PlainExtract.Date(text?.GetString());
}
