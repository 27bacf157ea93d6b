using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>The conditions of <c>where</c> and <c>when</c>.</summary>
internal sealed class PlainConditions(PlainCalendar calendar)
{
    public bool Hold(JsonElement? conditions, PlainMoment moment)
    {
        if (conditions is not { } some)
        {
            return true;
        }

        return some.ValueKind == JsonValueKind.Array
            ? some.EnumerateArray().Any(one => Hold(one, moment))
            : some.EnumerateObject().All(entry => EntryHolds(entry.Name, entry.Value, moment));
    }

    /// <summary>The conditions of a fact on the case itself, where attributes of the case are named as they are and its age is <c>age</c>.</summary>
    public bool HoldOfCase(JsonElement conditions, PlainMoment moment) => conditions.ValueKind == JsonValueKind.Array
        ? conditions.EnumerateArray().Any(one => HoldOfCase(one, moment))
        : conditions.EnumerateObject().All(entry => EntryHolds(entry.Name is "age" ? "case.age" : entry.Name, entry.Value, moment));

    public static bool? Boolean(string text) => text.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "Y" or "1" => true,
        "FALSE" or "NO" or "N" or "0" => false,
        _ => null,
    };

    public static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private bool EntryHolds(string key, JsonElement test, PlainMoment moment) => key switch
    {
        "elapsed" => test.EnumerateObject().All(part => ElapsedHolds(part.Name, part.Value.GetString()!, moment)),
        "case.age" => Passes(AgeOn(moment, moment.Day), test),
        "case.ageWhenDue" => moment.DueByThis is { } due && Passes(AgeOn(moment, due), test),
        _ when key.StartsWith("case.", StringComparison.Ordinal) => Passes(moment.Case.Row.Value(key[5..]), test),
        _ when BlankStandsFor(key, moment) is { } value => PassesAsBlankOr(value, test),
        _ => Passes(moment.Record?.Value(key) ?? "", test),
    };

    /// <summary>What a blank stands for; it is a blank as well.</summary>
    private static string? BlankStandsFor(string key, PlainMoment moment) =>
        moment.Record is { } record && record.Value(key).Length == 0 ? PlainExtract.DefaultOf(record.Kind, key) : null;

    private static bool PassesAsBlankOr(string value, JsonElement test) => test.ValueKind == JsonValueKind.Object
        ? test.EnumerateObject().All(part => part.Name switch
        {
            "not" => PartPasses("", part.Name, part.Value) && PartPasses(value, part.Name, part.Value),
            "present" => PartPasses("", part.Name, part.Value),
            _ => PartPasses("", part.Name, part.Value) || PartPasses(value, part.Name, part.Value),
        })
        : EqualsOneOf("", test) || EqualsOneOf(value, test);

    private string AgeOn(PlainMoment moment, LocalDate day) =>
        calendar.AgeOn(moment.Case.Born!.Value, day).ToString(CultureInfo.InvariantCulture);

    private bool ElapsedHolds(string comparison, string span, PlainMoment moment) =>
        calendar.Plus(moment.ClockStart!.Value, PlainSpan.Parse(span)) is { } mark && Compares(comparison, moment.Day.CompareTo(mark));

    private static bool Passes(string value, JsonElement test) => test.ValueKind == JsonValueKind.Object
        ? test.EnumerateObject().All(part => PartPasses(value, part.Name, part.Value))
        : EqualsOneOf(value, test);

    private static bool PartPasses(string value, string comparison, JsonElement literal) => comparison switch
    {
        "not" => !EqualsOneOf(value, literal),
        "present" => (value.Length > 0) == literal.GetBoolean(),
        _ => Order(value, literal) is { } order && Compares(comparison, order),
    };

    private static bool EqualsOneOf(string value, JsonElement literal) => literal.ValueKind switch
    {
        JsonValueKind.Array => literal.EnumerateArray().Any(one => EqualsOneOf(value, one)),
        JsonValueKind.Null => value.Length == 0,
        JsonValueKind.True => Boolean(value) == true,
        JsonValueKind.False => Boolean(value) == false,
        _ => Order(value, literal) == 0,
    };

    private static int? Order(string value, JsonElement literal)
    {
        if (value.Length == 0)
        {
            return null;
        }

        if (literal.ValueKind == JsonValueKind.Number)
        {
            return Number(value)?.CompareTo(literal.GetDecimal());
        }

        string text = literal.GetString()!.Trim();
        return PlainExtract.Date(value) is { } left && PlainExtract.Date(text) is { } right
            ? left.CompareTo(right)
            : string.Compare(value, text, StringComparison.OrdinalIgnoreCase);
    }

    public static bool Compares(string comparison, int order) => comparison switch
    {
        "atLeast" => order >= 0,
        "atMost" => order <= 0,
        "above" => order > 0,
        "below" => order < 0,
        _ => throw new FormatException("Not a test that the plain evaluator knows: " + comparison),
    };
}
