using System.Globalization;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using NodaTime;
using Spectre.Console;

namespace ComplianceChecker.Reports;

/// <summary>Prints a trend: each measure with its line of marks, its first, previous and latest figure, the changes and the target; then what is not given.</summary>
public static class ConsoleTrend
{
    private const int WidthOfFigures = 64;
    private const int MostMarks = 52;
    private const int FewestMarks = 14;

    /// <summary>Prints the trend.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="trend">The trend.</param>
    /// <param name="every">How far apart its dates are.</param>
    /// <param name="run">What was run.</param>
    /// <param name="places">What to say of where things are.</param>
    public static void Write(IAnsiConsole console, Trend trend, TrendInterval every, RunDetails run, ConsolePlaces places)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(trend);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(places);
        WriteWhatWasRead(console, trend, every, run, places);
        WriteMeasures(console, trend, places);
        WriteNotEvaluated(console, trend);
        ConsoleNotes.Write(console, ConsoleReport.NotesBelow(run, trend.Filter, trend.Result));
        if (places.Out is not null)
        {
            console.WriteLine();
            console.Line($"Written to {places.Out}.");
        }
    }

    private static void WriteWhatWasRead(IAnsiConsole console, Trend trend, TrendInterval every, RunDetails run, ConsolePlaces places)
    {
        var (first, latest, count) = (trend.Points[0].Request, trend.Latest.Request, trend.Points.Count);
        console.Line(
            count == 1 ? $"Statutory timescales at one date: {People(latest.AsAt)}" : $"Statutory timescales at {Dates(count, every)}, from {People(first.AsAt)} to {People(latest.AsAt)}",
            new Style(decoration: Decoration.Bold));
        ConsoleNotes.WriteForemost(console, run);
        console.Line(ConsoleReport.WhatWasRead(trend.Result.Extract, places));
        console.Line(count == 1 ? $"Reporting period: {Period(latest)}." : $"Reporting period of the first date: {Period(first)}; of the latest: {Period(latest)}.");
        if (!trend.Filter.KeepsAll)
        {
            ConsoleReport.WriteWhatIsKept(console, latest, trend.Filter, trend.Result, $"on {People(latest.AsAt)}");
        }
    }

    /// <summary>How many dates, and how far apart.</summary>
    internal static string Dates(int count, TrendInterval every) => every switch
    {
        TrendInterval.Week => $"{ConsoleWords.Count(count)} dates a week apart",
        TrendInterval.Month => $"{ConsoleWords.Count(count)} month ends",
        TrendInterval.Quarter => $"{ConsoleWords.Count(count)} quarter ends",
        _ => $"{ConsoleWords.Count(count)} year ends",
    };

    private static string Period(ReportRequest request) =>
        request.Since < request.AsAt ? $"{People(request.Since)} to {People(request.AsAt.PlusDays(-1))}" : "none, as it would begin on the date itself";

    private static void WriteMeasures(IAnsiConsole console, Trend trend, ConsolePlaces places)
    {
        console.Heading("Measures");
        if (trend.Series.Count == 0)
        {
            console.Indented("The rules in use have none.");
            return;
        }

        var dates = trend.Points.Count;
        var width = Math.Clamp(console.Profile.Width - WidthOfFigures, FewestMarks, MostMarks);
        var inAMark = Sparkline.DatesInAMark(dates, width);
        var hasBlocks = console.Profile.Capabilities.Unicode;
        var previous = dates > 1 ? $", previous {People(trend.Points[^2].Request.AsAt)}" : "";
        console.Aside($"First is {People(trend.Points[0].Request.AsAt)}{previous}, latest {People(trend.Latest.Request.AsAt)}. Changes of percentages are in points.");
        console.Aside((inAMark == 1 ? "Each mark is a date" : $"The marks are every {Ordinal(inAMark)} date up to the latest")
            + (hasBlocks ? ", low for the lowest figure of its line" : ", from 0 for the lowest figure of its line to 9 for the highest")
            + "; a dot is a date without a figure.");
        console.WriteLine();
        var table = ConsoleWords.Columns("Measure", ">First", ">Previous", ">Latest", ">Since\nfirst", ">Since\nprevious", ">Target", "Standing");
        TrendSeries[] asked = [.. trend.Series.Where(s => s.GroupBy.Length == 0 || places.ShowsGroups)];
        TrendSeries[] shown = [.. asked.Where(s => !s.Rows.All(r => r is null || ConsoleMeasures.HasNothingToCount(r)))];
        foreach (var series in shown)
        {
            AddRow(table, series, inAMark, hasBlocks);
        }

        console.Put(table);
        WriteRemarks(console, trend, asked, shown, places);
    }

    private static void AddRow(Table table, TrendSeries series, int inAMark, bool hasBlocks)
    {
        var unit = series.Measure.Unit;
        var indent = series.GroupBy.Length == 0 ? 0 : 2;
        var title = indent == 0 ? series.Measure.Title : ConsoleMeasures.Group(series.GroupBy, series.Group);
        var line = Sparkline.Of([.. series.Rows.Select(r => r?.Figure)], inAMark, LeastRange(series), hasBlocks);
        var rag = series.Latest?.Rag;
        var (first, previous) = (series.Rows[0], series.Rows.Count > 1 ? series.Rows[^2] : null);
        table.AddRow(
            new Padder(new Rows(ConsoleWords.Plain(title), ConsoleWords.Plain(line)), new Padding(indent, 0, 0, 0)),
            Cell(first, series.FirstFigure),
            Cell(previous, series.PreviousFigure),
            Cell(series.Latest, series.LatestFigure),
            ChangeCell(first, series.SinceFirst),
            ChangeCell(previous, series.SincePrevious),
            ConsoleWords.Plain(series.Measure.Target is { } target ? ConsoleMeasures.Figure(target, unit) : ""),
            ConsoleWords.Plain(series.Latest is { WhyNot: not null } ? "not given" : rag?.Word().ToUpperInvariant() ?? "", ConsoleWords.StyleOf(rag)));

        Text Cell(MeasureRow? row, decimal? figure) => ConsoleWords.Plain(
            IsWithheld(row) ? WithheldMarks.Mark
            : figure is not { } known ? "-"
            : unit == MeasureUnit.Percent ? ConsoleWords.Percent(known)
            : ConsoleMeasures.Figure((double)known, MeasureUnit.Number));

        // Of what has a figure on either side and is withheld on one, the change is withheld as well.
        Text ChangeCell(MeasureRow? from, decimal? change) => ConsoleWords.Plain(
            HasFigure(from) && HasFigure(series.Latest) && series.Rows.Count > 1 && (IsWithheld(from) || IsWithheld(series.Latest)) ? WithheldMarks.Mark : Change(change, unit));
    }

    private static bool IsWithheld(MeasureRow? row) => row is not null && row.IsFigureWithheld();

    private static bool HasFigure(MeasureRow? row) => row?.Figure is not null || IsWithheld(row);

    /// <summary>Ten points, or a tenth of the highest number: less than that does not fill the line.</summary>
    private static decimal LeastRange(TrendSeries series) =>
        series.Measure.Unit == MeasureUnit.Percent ? 10 : (series.Rows.Max(r => r?.Figure) ?? 0) / 10;

    private static string Change(decimal? change, MeasureUnit unit) =>
        change?.ToString(unit == MeasureUnit.Number ? "+#,0;-#,0;0" : "+#,0.0;-#,0.0;0.0", CultureInfo.InvariantCulture) ?? "-";

    private static void WriteRemarks(IAnsiConsole console, Trend trend, TrendSeries[] asked, TrendSeries[] shown, ConsolePlaces places)
    {
        if (asked.Length > shown.Length)
        {
            console.Aside($"Nobody to count at any date in {ConsoleWords.Count(asked.Length - shown.Length, "more measure", "more measures")}.");
        }

        if (shown.Sum(s => s.Rows.Count(IsWithheld)) is > 0 and var withheld)
        {
            console.Aside($"{WithheldMarks.Mark}, and a dot in a line: withheld, because it is {WithheldMarks.Range(trend.Latest.Request.SuppressBelow)}, or would give such a number away ({ConsoleWords.Count(withheld, "figure", "figures")}).");
        }

        foreach (var series in shown)
        {
            var name = $"{series.Measure.Title}{(series.GroupBy.Length == 0 ? "" : ", " + ConsoleMeasures.Group(series.GroupBy, series.Group))}";
            foreach (var remark in series.Latest is null ? [] : ConsoleMeasures.Remarks(series.Latest))
            {
                console.Indented($"{name}: {remark}, at the latest date");
            }
        }

        ConsoleMeasures.WriteComparators(console, trend.Series.Where(s => s.GroupBy.Length == 0).Select(s => s.Measure));
        if (!places.ShowsGroups && trend.Series.Any(s => s.GroupBy.Length > 0))
        {
            console.Aside($"By {string.Join(" and ", trend.Latest.Request.By.Select(b => b.Name))}: {(places.Out is null ? "add --by or --out FOLDER." : $"in {places.Out}/trend.csv, or here with --by.")}");
        }
    }

    private static void WriteNotEvaluated(IAnsiConsole console, Trend trend)
    {
        var gaps = trend.Gaps.ToArray();
        var cases = trend.Latest.NotEvaluated.Where(r => r.CaseId.Length > 0).Select(r => r.CaseId).Distinct(StringComparer.Ordinal).Count();
        if (gaps.Length == 0 && cases == 0)
        {
            return;
        }

        console.Heading("Not evaluated");
        foreach (var gap in gaps)
        {
            var when = gap.Dates.Count == trend.Points.Count ? "At every date"
                : gap.Dates.Count == 1 ? $"At {People(gap.Dates[0])}"
                : $"At {ConsoleWords.Count(gap.Dates.Count)} dates from {People(gap.Dates[0])} to {People(gap.Dates[^1])}";
            console.Indented($"{when}: {(gap.RuleId.Length == 0 ? "" : gap.RuleId + ": ")}{gap.Reason}");
        }

        if (cases > 0)
        {
            console.Indented($"{ConsoleWords.Count(cases, "case is", "cases are")} not evaluated by some rules or indicators. The report of a date lists them.");
        }
    }

    private static string Ordinal(int number) => (number % 100) is >= 11 and <= 13 ? $"{ConsoleWords.Count(number)}th" : (number % 10) switch
    {
        1 => $"{ConsoleWords.Count(number)}st",
        2 => $"{ConsoleWords.Count(number)}nd",
        3 => $"{ConsoleWords.Count(number)}rd",
        _ => $"{ConsoleWords.Count(number)}th",
    };

    private static string People(LocalDate date) => Day.ForPeople(DayNumber.Of(date));
}
