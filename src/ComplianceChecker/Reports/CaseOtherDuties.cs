using ComplianceChecker.Rules;
using NodaTime;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints the duties of which there is nothing to tell: a line for each rule file that has some never owed, and one for each reason why some were not evaluated.</summary>
internal static class CaseOtherDuties
{
    /// <summary>Prints them.</summary>
    public static void Write(IAnsiConsole console, CaseStory story)
    {
        (string File, string Duties)[] never = [.. NeverOwed(story)];
        if (never.Length > 0)
        {
            console.Heading("Never owed to this child by the as-at date");
        }

        foreach (var (file, duties) in never)
        {
            console.Indented($"{file}: {duties}.");
        }

        (string Duties, string Reason)[] unknown = [.. NotEvaluated(story)];
        if (unknown.Length > 0)
        {
            console.Heading("Not evaluated");
        }

        foreach (var (duties, reason) in unknown)
        {
            console.Indented($"{duties}: {reason}");
        }
    }

    /// <summary>The duties that were never owed by the as-at date, by rule file: their titles, or that none of its duties was.</summary>
    public static IEnumerable<(string File, string Duties)> NeverOwed(CaseStory story)
    {
        var asAt = story.Report.Request.AsAt;
        foreach (var file in story.Duties.Where(d => d.WhyNot is null).GroupBy(d => d.Outcome.Rule.Place.File, StringComparer.Ordinal))
        {
            CaseDuty[] never = [.. file.Where(d => !d.IsOwed)];
            if (never.Length == 0)
            {
                continue;
            }

            CaseDuty[] now = [.. never.Where(d => IsInForce(d.Outcome.Rule.InForce, asAt))];
            var others = never.Length - now.Length;
            var rest = others == 0 ? "" : $"{(now.Length > 0 ? "; and " : "")}{ConsoleWords.Count(others, "duty", "duties")} of other years";
            yield return (file.Key, never.Length == file.Count() && never.Length > 1 ? $"none of its {never.Length} duties that were evaluated" : $"{string.Join("; ", now.Select(d => d.Outcome.Rule.Title))}{rest}");
        }
    }

    /// <summary>The duties that were not evaluated, by the reason.</summary>
    public static IEnumerable<(string Duties, string Reason)> NotEvaluated(CaseStory story) =>
        story.Duties.Where(d => d.WhyNot is not null).GroupBy(d => d.WhyNot!, StringComparer.Ordinal).Select(r => (string.Join("; ", r.Select(d => d.Outcome.Rule.Title)), r.Key));

    private static bool IsInForce(IReadOnlyList<InForce> ranges, LocalDate day) =>
        ranges.Count == 0 || ranges.Any(r => (r.From is not { } from || from <= day) && (r.To is not { } to || day <= to));
}
