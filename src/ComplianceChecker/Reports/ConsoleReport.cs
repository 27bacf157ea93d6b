using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;
using NodaTime;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints the summary of a report: what was read, the measures, what is overdue and due soon, what cannot be told.</summary>
public static class ConsoleReport
{
    private const int ExceptionsShown = 20;
    private const int DueSoonShown = 10;
    private const int OthersShown = 10;
    private const int WidthWithTeams = 100;

    /// <summary>Prints the summary.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="run">What was run.</param>
    /// <param name="places">What to say of where things are.</param>
    /// <param name="changes">What changed since an earlier report; null where none is given.</param>
    public static void Write(IAnsiConsole console, Report report, RunDetails run, ConsolePlaces places, ReportChanges? changes = null)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(places);
        WriteWhatWasRead(console, report, run, places);
        ConsoleMeasures.Write(console, report, places);
        var isNothingTold = ConsoleUntold.IsNothingTold(report);
        if (isNothingTold)
        {
            WriteNotEvaluated(console, report, places);
        }

        if (changes is not null)
        {
            ConsoleChanges.Write(console, changes, places);
        }

        if (report.Result.Outcomes.Count > 0)
        {
            WriteOverdue(console, report, places);
            WriteMostOverdue(console, report);
            WriteDueSoon(console, report, places);
        }

        WriteEnded(console, report, places);
        WriteExcused(console, report, places);
        if (!isNothingTold)
        {
            WriteNotEvaluated(console, report, places);
        }

        ConsoleFindings.Write(console, report.Findings, places);
        ConsoleNotes.Write(console, [.. NotesBelow(run, report.Filter, report.Result).Except(changes?.Cautions ?? [], StringComparer.Ordinal).Except(UnknownCodes.Of(report), StringComparer.Ordinal)]);
        if (places.Out is not null)
        {
            console.WriteLine();
            console.Line($"Written to {places.Out}.");
        }
    }

    /// <summary>How much of the extract was read and used.</summary>
    internal static string WhatWasRead(CaseExtract extract, ConsolePlaces places) =>
        $"{places.Extract}: {ConsoleWords.Count(extract.Cases.Count, "case", "cases")}, {ConsoleWords.Count(extract.Files.Sum(f => f.RowsUsed), "row", "rows")} used of {ConsoleWords.Count(extract.Files.Sum(f => f.RowsRead))} in {ConsoleWords.Count(extract.Files.Count, "file", "files")}.";

    /// <summary>What the filters keep, and when, where that depends on the day.</summary>
    internal static void WriteWhatIsKept(IAnsiConsole console, ReportRequest request, FilterOutcome filter, EvaluationResult result, string when)
    {
        console.Line($"Only where {Filters(request)}: {ConsoleWords.Count(filter.CasesKept, "case", "cases")}{(filter.DependsOnDay ? " " + when : "")}.");
        foreach (var unknown in filter.UnknownValues(result))
        {
            console.Line(unknown.InWords(), new Style(decoration: Decoration.Bold));
        }
    }

    /// <summary>The notes but for those that stand at the top, under the headline and beside the filters.</summary>
    internal static IReadOnlyList<string> NotesBelow(RunDetails run, FilterOutcome filter, EvaluationResult result) =>
        [.. run.NotesBelow.Except(filter.UnknownValues(result).Select(u => u.InWords()), StringComparer.Ordinal)];

    private static void WriteWhatWasRead(IAnsiConsole console, Report report, RunDetails run, ConsolePlaces places)
    {
        console.Line($"Statutory timescales as at {People(report.Request.AsAt)}", new Style(decoration: Decoration.Bold));
        ConsoleNotes.WriteForemost(console, run);
        console.Line(WhatWasRead(report.Result.Extract, places));
        console.Line(report.Request.Since < report.Request.AsAt
            ? $"Reporting period: {People(report.Request.Since)} to {People(report.Request.AsAt.PlusDays(-1))}."
            : "Reporting period: none; it would begin on the as-at date.");
        if (!report.Filter.KeepsAll)
        {
            WriteWhatIsKept(console, report.Request, report.Filter, report.Result, "on that day");
        }
    }

    /// <summary>What is kept, in words: "team is North or South, and sex is 1".</summary>
    internal static string Filters(ReportRequest request) =>
        string.Join(", and ", request.Where.Select(w => $"{w.Field} is {string.Join(" or ", w.Values.Select(v => v.Length == 0 ? "blank" : v))}"));

    private static void WriteOverdue(IAnsiConsole console, Report report, ConsolePlaces places)
    {
        console.Heading($"Overdue: {(report.Exceptions.Count == 0 ? None(report) : $"{ConsoleWords.Count(report.Exceptions.Count)} for {ConsoleWords.Count(report.CasesOverdue, "case", "cases")}")}");
        if (report.Exceptions.Count(e => e.IsInTimeByLaw) is > 0 and var onlyLocal)
        {
            console.Indented($"{ConsoleWords.Count(onlyLocal)} of them {(onlyLocal == 1 ? "is" : "are")} late by a local standard only, and in time by the law: the source in the list says so.");
        }

        WriteList(console, report.Exceptions, ExceptionsShown, places, "exceptions.csv", "worst", "Days late", e => ConsoleWords.Count(e.Reading.DaysLate));
    }

    /// <summary>Whom most is owed; where no case has two things overdue, the list before says as much.</summary>
    private static void WriteMostOverdue(IAnsiConsole console, Report report)
    {
        if (report.MostOverdue is not [{ Overdue: > 1 }, ..] most)
        {
            return;
        }

        console.Heading("Cases with the most overdue duties");
        var hasOwners = most.Any(c => TeamAndWorker(c.Worst).Length > 0);
        var table = hasOwners ? ConsoleWords.Columns(">Overdue", ">Most days late", ">Open", "|Case", "Team, worker") : ConsoleWords.Columns(">Overdue", ">Most days late", ">Open", "|Case");
        foreach (var row in most)
        {
            string[] cells = [ConsoleWords.Count(row.Overdue), ConsoleWords.Count(row.MostDaysLate), ConsoleWords.Count(row.Open), row.CaseId, .. hasOwners ? [TeamAndWorker(row.Worst)] : Array.Empty<string>()];
            table.Row(cells);
        }

        console.Put(table);
        var shown = most.Count < report.CasesOverdue ? $"{ConsoleWords.Count(most.Count)} of {ConsoleWords.Count(report.CasesOverdue)} cases with something overdue. " : "";
        console.Aside($"{shown}Most overdue duties first, then by most days late. Open are those overdue and those not yet due.");
    }

    private static void WriteDueSoon(IAnsiConsole console, Report report, ConsolePlaces places)
    {
        console.Heading($"Due soon: {(report.DueSoon.Count == 0 ? None(report) : ConsoleWords.Count(report.DueSoon.Count))}");
        var weeks = report.DueSoon
            .GroupBy(e => MondayOf(e.Reading.Due))
            .OrderBy(w => w.Key)
            .Select(w => $"{ConsoleWords.Count(w.Count())} in the week of {Day.ForPeople(w.Key)}");
        if (report.DueSoon.Count > 0)
        {
            console.Indented(string.Join(", ", weeks) + ".");
        }

        WriteList(console, report.DueSoon, DueSoonShown, places, "due-soon.csv", "soonest", "In days", e => ConsoleWords.Count(e.Reading.Due - DayNumber.Of(report.Request.AsAt)));
    }

    private static void WriteExcused(IAnsiConsole console, Report report, ConsolePlaces places)
    {
        if (report.Excused.Count > 0)
        {
            console.Heading($"Lawfully set aside, and in no percentage: {ConsoleWords.Count(report.Excused.Count)}");
            console.Indented($"Each with its reason, who agreed to it and until when. {places.Of("excused.csv")}");
        }
    }

    private static void WriteEnded(IAnsiConsole console, Report report, ConsolePlaces places)
    {
        if (report.Ended.Count == 0)
        {
            return;
        }

        console.Heading($"Ended in the period without being done, after the due date: {ConsoleWords.Count(report.Ended.Count)}");
        WriteList(console, report.Ended, OthersShown, places, "ended.csv", "worst", "Days late", e => ConsoleWords.Count(e.Reading.DaysLate));
    }

    /// <summary>Prints the first rows of a list: how many days, due date, case, whose it is and the duty.</summary>
    internal static void WriteList(IAnsiConsole console, IReadOnlyList<ExceptionRow> rows, int shown, ConsolePlaces places, string file, string which, string days, Func<ExceptionRow, string> count)
    {
        if (rows.Count == 0)
        {
            return;
        }

        // Where little fits on a line, the worker stands for the team.
        Func<ExceptionRow, string> whose = console.Profile.Width < WidthWithTeams && rows.Any(r => Worker(r).Length > 0) ? Worker : TeamAndWorker;
        var hasOwners = rows.Any(r => whose(r).Length > 0);
        var table = hasOwners ? ConsoleWords.Columns(">" + days, "|Due", "|Case", whose == Worker ? "Worker" : "Team, worker", "Duty") : ConsoleWords.Columns(">" + days, "|Due", "|Case", "Duty");
        foreach (var row in rows.Take(shown))
        {
            var duty = row.DataProblems > 0 ? $"{row.Rule.Title} (doubtful data: {ConsoleWords.Count(row.DataProblems)})" : row.Rule.Title;
            string[] cells = [count(row), Day.ForPeople(row.Reading.Due), row.CaseId, .. hasOwners ? [whose(row)] : Array.Empty<string>(), duty];
            table.Row(cells);
        }

        console.Put(table);
        if (rows.Count > shown)
        {
            console.Aside($"The {shown.ToString(CultureInfo.InvariantCulture)} {which} of {ConsoleWords.Count(rows.Count)}. {places.Of(file)}");
        }
    }

    private static void WriteNotEvaluated(IAnsiConsole console, Report report, ConsolePlaces places)
    {
        if (report.NotEvaluated.Count == 0)
        {
            return;
        }

        console.Heading("Not evaluated");
        foreach (var row in report.NotEvaluated.Where(r => r.CaseId.Length == 0))
        {
            console.Indented(row.RuleId.Length == 0 ? row.Reason : $"{row.RuleId}: {row.Reason}");
        }

        var ofCases = report.NotEvaluated.Count(r => r.CaseId.Length > 0);
        if (ofCases > 0)
        {
            var byIndicators = report.NotEvaluated.Any(r => r.CaseId.Length > 0 && r.RuleId.Length == 0);
            var cases = report.NotEvaluated.Where(r => r.CaseId.Length > 0).Select(r => r.CaseId).Distinct(StringComparer.Ordinal).Count();
            console.Indented($"{ConsoleWords.Count(cases, "case is", "cases are")} not evaluated by {(byIndicators ? ConsoleWords.Count(ofCases, "rule or indicator", "rules and indicators taken together") : ConsoleWords.Count(ofCases, "rule", "rules taken together"))}. {places.Of("not-evaluated.csv")}");
        }
    }

    private static string None(Report report) =>
        ConsoleUntold.Empty(report, "none", "cannot be told", ConsoleUntold.IsNothingTold(report) ? "above" : "below");

    private static string TeamAndWorker(ExceptionRow row) => string.Join(", ", new[] { row.Team, Worker(row) }.Where(t => t.Length > 0));

    /// <summary>The worker whose list it is: the social worker, else the personal adviser.</summary>
    private static string Worker(ExceptionRow row) => row.SocialWorker.Length > 0 ? row.SocialWorker : row.PersonalAdviser;

    // Day 0 was a Thursday.
    private static int MondayOf(int day) => day - ((((day + 3) % 7) + 7) % 7);

    private static string People(LocalDate date) => date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
