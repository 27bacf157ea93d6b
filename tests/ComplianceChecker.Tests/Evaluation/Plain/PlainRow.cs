using System.Globalization;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>One record. An event has its date as its start and no end; a case row has neither.</summary>
internal sealed record PlainRow(string Kind, IReadOnlyDictionary<string, string> Values, LocalDate Start, LocalDate? End)
{
    /// <summary>All columns in one text, without case: equal for rows that are equal in every column, and an order for ties.</summary>
    public string Key { get; } = KeyOf(Kind, Values);

    /// <summary>The time of day of the start, or of the event; null if it is not known.</summary>
    public LocalTime? StartTime { get; init; }

    public LocalTime? EndTime { get; init; }

    public string Value(string column) => Values.TryGetValue(column, out string? value) ? value.Trim() : "";

    public bool HoldsOn(LocalDate day) => Start <= day && (End is not { } end || day < end);

    public bool HasUnknownStart => PlainConditions.Boolean(Value("start_known")) == false;

    private static string KeyOf(string kind, IReadOnlyDictionary<string, string> values) =>
        string.Join('\n', values
            .Where(pair => pair.Value.Trim().Length > 0)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key + "=" + OneSpelling(kind, pair.Key, pair.Value.Trim().ToUpperInvariant())));

    /// <summary>13 and 13.0 are one number; where times of day are not kept, midnight says nothing.</summary>
    private static string OneSpelling(string kind, string column, string value) =>
        PlainExtract.IsNumber(column) && PlainConditions.Number(value) is { } number ? (number / 1.0000000000m).ToString("G29", CultureInfo.InvariantCulture)
        : PlainExtract.HasTimes(kind) ? value
        : value.Replace("T00:00", "", StringComparison.Ordinal);
}
