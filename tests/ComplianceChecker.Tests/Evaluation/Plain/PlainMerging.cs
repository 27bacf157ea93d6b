using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Joins periods that overlap or abut.</summary>
internal static class PlainMerging
{
    /// <summary>The periods as they are, or joined as <c>merge</c> says: two at a time until there are no such two.</summary>
    public static List<PlainStretch> Of(IEnumerable<PlainRow> rows, JsonElement? merge)
    {
        List<PlainStretch> stretches = [.. rows.Select(row => new PlainStretch(row.Start, row.End, [row]))];
        if (merge is not { ValueKind: JsonValueKind.True or JsonValueKind.String } asked)
        {
            return stretches;
        }

        string? attribute = asked.ValueKind == JsonValueKind.String ? asked.GetString() : null;
        while (true)
        {
            PlainStretch? one = stretches.Find(some => stretches.Exists(other => Joins(some, other, attribute)));
            if (one is null)
            {
                return stretches;
            }

            PlainStretch two = stretches.First(other => Joins(one, other, attribute));
            stretches.Remove(one);
            stretches.Remove(two);
            stretches.Add(Join(one, two));
        }
    }

    private static bool Joins(PlainStretch one, PlainStretch other, string? attribute) =>
        !ReferenceEquals(one, other) && Touch(one, other) && Alike(one.Rows[0], other.Rows[0], attribute);

    private static bool Touch(PlainStretch one, PlainStretch other) =>
        (one.End is not { } end || other.Start <= end) && (other.End is not { } otherEnd || one.Start <= otherEnd);

    private static bool Alike(PlainRow one, PlainRow other, string? attribute) => attribute is null
        || (one.Value(attribute).Length > 0 && string.Equals(one.Value(attribute), other.Value(attribute), StringComparison.OrdinalIgnoreCase));

    private static PlainStretch Join(PlainStretch one, PlainStretch other) => new(
        LocalDate.Min(one.Start, other.Start),
        one.End is { } end && other.End is { } otherEnd ? LocalDate.Max(end, otherEnd) : null,
        [.. one.Rows, .. other.Rows]);
}
