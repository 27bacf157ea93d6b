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
        WriteNeverOwed(console, story);
        CaseDuty[] unknown = [.. story.Duties.Where(d => d.WhyNot is not null)];
        if (unknown.Length > 0)
        {
            console.Heading("Not evaluated");
            foreach (var reason in unknown.GroupBy(d => d.WhyNot, StringComparer.Ordinal))
            {
                console.Indented($"{string.Join("; ", reason.Select(d => d.Outcome.Rule.Title))}: {reason.Key}");
            }
        }
    }

    private static void WriteNeverOwed(IAnsiConsole console, CaseStory story)
    {
        var asAt = story.Report.Request.AsAt;
        var files = story.Duties.Where(d => d.WhyNot is null).GroupBy(d => d.Outcome.Rule.Place.File, StringComparer.Ordinal)
            .Select(f => (File: f.Key, All: f.Count(), Never: f.Where(d => d.Obligations.Count + d.Untold.Count == 0).ToArray()))
            .Where(f => f.Never.Length > 0)
            .ToArray();
        if (files.Length == 0)
        {
            return;
        }

        console.Heading("Never owed to this child by the as-at date");
        foreach (var (file, all, never) in files)
        {
            CaseDuty[] now = [.. never.Where(d => IsInForce(d.Outcome.Rule.InForce, asAt))];
            var others = never.Length - now.Length;
            var rest = others == 0 ? "" : $"{(now.Length > 0 ? "; and " : "")}{ConsoleWords.Count(others, "duty", "duties")} of other years";
            console.Indented(never.Length == all && all > 1 ? $"{file}: none of its {all} duties that were evaluated." : $"{file}: {string.Join("; ", now.Select(d => d.Outcome.Rule.Title))}{rest}.");
        }
    }

    private static bool IsInForce(IReadOnlyList<InForce> ranges, LocalDate day) =>
        ranges.Count == 0 || ranges.Any(r => (r.From is not { } from || from <= day) && (r.To is not { } to || day <= to));
}
