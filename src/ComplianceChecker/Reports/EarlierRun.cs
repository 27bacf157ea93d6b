using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Reports;

/// <summary>What the <c>run.json</c> of an earlier report says of it.</summary>
/// <param name="AsAt">Its as-at date.</param>
/// <param name="Options">Its options.</param>
/// <param name="RuleFiles">Its rule files.</param>
public sealed record EarlierRun(LocalDate AsAt, IReadOnlyList<OptionInUse> Options, IReadOnlyList<FileHash> RuleFiles)
{
    /// <summary>Reads the file; null if it is no <c>run.json</c> of a report.</summary>
    /// <param name="content">The bytes of the file.</param>
    public static EarlierRun? Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            using var json = JsonDocument.Parse(content.AsMemory(content is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
            var run = json.RootElement;
            return LocalDatePattern.Iso.Parse(Text(run, "asAt")).TryGetValue(default, out var asAt)
                ? new EarlierRun(
                    asAt,
                    [.. run.GetProperty("options").EnumerateObject().Select(o => new OptionInUse(o.Name, [.. o.Value.GetProperty("values").EnumerateArray().Select(v => v.GetString() ?? "")], Text(o.Value, "from")))],
                    [.. run.GetProperty("ruleFiles").EnumerateArray().Select(f => new FileHash(Text(f, "file"), Text(f, "sha256")))])
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString() ?? "";
}
