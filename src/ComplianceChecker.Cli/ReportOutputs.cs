using System.Globalization;
using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Reports;
using ComplianceChecker.Reports.Pages;
using ComplianceChecker.Reports.Workbooks;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Cli;

/// <summary>Sends a report to the outputs that were asked for.</summary>
internal static class ReportOutputs
{
    private const string AsAtDate = "as-at date";
    private const string LatestDate = "latest date";
    private const string NothingLeft = "--where leaves nothing. Check how its values are written in the extract.";

    /// <summary>Writes the report and gives the exit status.</summary>
    public static int Write(CommandContext context, ReportChoice choice, ReportingDates dates, RulesInUse rules, Report counted, Trend? history)
    {
        RefuseUnknown(choice, counted.Filter, counted.Result, counted.StatusCounts.Values.All(n => n == 0));
        var report = choice.Earlier?.Notes.CarryInto(counted) ?? counted;
        IReadOnlyList<ReaderNote> notListed = choice.Out is not null && choice.WritesNotes ? choice.Earlier?.Notes.NotListed(counted, choice.WritesLists) ?? [] : [];
        var run = Details(context, dates, rules, report);
        run = run with { Notes = [.. run.Notes, .. choice.Earlier?.NotesOn(report, run) ?? [], .. NotesOn(notListed)] };
        var surroundings = context.Surroundings;
        var contents = new ReportContents(report, run)
        {
            Extract = Path.GetFileName(choice.Extract),
            Marking = choice.Marking,
            Changes = choice.Earlier?.ChangesTo(context, report, run),
            History = history,
            Names = choice.Names,
        };
        var summary = choice.Writes("console")
            ? Screen.TextOf(surroundings, console => ConsoleReport.Write(console, report, run, new ConsolePlaces(contents.Extract, choice.Out?.Name, ShowsGroups: choice.By.Count > 0), contents.Changes))
            : null;
        context.Progress.Begin("Writing");
        var files = Files(choice, contents, notListed, surroundings.Stop);
        choice.Out?.Write(files, surroundings.Stop, Leftovers(choice, choice.Out));
        context.Progress.End();
        LookupFile.TellUnmatched(context, choice, contents);
        TellOfFilters(context, report.Filter, report.Result, report.StatusCounts.Values.Sum() == 0);

        if (summary is not null)
        {
            surroundings.Out.Write(summary.GetAwaiter().GetResult());
        }
        else if (choice.Writes("json"))
        {
            WriteText(surroundings, stream => JsonReport.Write(report, run, stream, contents.Changes));
        }

        WrittenFiles.Tell(surroundings, choice, files);
        return StatusOf(choice, report.StatusCounts);
    }

    /// <summary>Warns of values of <c>--where</c> that are nowhere, else of filters that leave nothing: an empty list is no all-clear then.</summary>
    internal static void TellOfFilters(CommandContext context, FilterOutcome filter, EvaluationResult result, bool isEmpty)
    {
        var unknown = filter.UnknownValues(result);
        foreach (var value in unknown)
        {
            context.Diagnostics.Warn(value.InWords());
        }

        if (unknown.Count == 0 && isEmpty && !filter.KeepsAll)
        {
            context.Diagnostics.Warn(NothingLeft);
        }
    }

    /// <summary>What an earlier run left behind in the formats of this one, and would pass for this run's.</summary>
    private static IReadOnlyList<string> Leftovers(ReportChoice choice, OutputFolder output) =>
    [
        // Where all its notes are carried over, a list of an earlier run would bring old ones back beside those of this run.
        .. choice.Writes("csv") || (choice.WritesNotes && choice.CarriesFromOut) ? EarlierCsv.Own(output) : [],
        .. choice.WritesNotes && choice.CarriesFromOut ? EarlierWorkbooks.Own(output)
            : choice.Split is { } split ? EarlierWorkbooks.OfFolder(output, WorkbookFiles.FolderOf(split)) : [],
    ];

    private static string[] NotesOn(IReadOnlyList<ReaderNote> notListed) => notListed.Count == 0 ? []
        : [$"{Counted.Of(notListed.Count, "note")} of the earlier report {(notListed.Count == 1 ? "is" : "are")} on duties in no list of this one, and not known to be done. {NotListedCsv.FileName} keeps them until their duties are listed again."];

    /// <summary>The files of the formats that were asked for.</summary>
    private static IReadOnlyList<ReportFile> Files(ReportChoice choice, ReportContents contents, IReadOnlyList<ReaderNote> notListed, CancellationToken stop) =>
    [
        .. choice.Writes("csv") ? CsvReport.Files(contents.Report, contents.Names, contents.Changes, stop) : [],
        .. choice.Writes("html") ? [new ReportFile("report.html", stream => ReportPage.Write(contents, stream))] : Array.Empty<ReportFile>(),
        .. choice.Writes("xlsx") ? WorkbookFiles.Of(contents, choice.Split) : [],
        .. notListed.Count > 0 ? [new ReportFile(NotListedCsv.FileName, stream => NotListedCsv.Write(notListed, stream))] : Array.Empty<ReportFile>(),
        new ReportFile("run.json", stream => RunJson.Write(contents.Report, contents.Run, stream)),
    ];

    /// <summary>Refuses to answer <c>--fail-on</c> where a value of <c>--where</c> is nowhere in the extract and nothing is left: a run that nobody watches would pass.</summary>
    /// <exception cref="CommandFailure">It cannot be answered.</exception>
    internal static void RefuseUnknown(ReportChoice choice, FilterOutcome filter, EvaluationResult result, bool isEmpty)
    {
        if (isEmpty && choice.FailOn.Count > 0 && filter.UnknownValues(result) is [var unknown, ..])
        {
            throw new CommandFailure(ExitStatus.WrongCommandLine, $"{unknown.InWords()} So --fail-on cannot be answered, and nothing is written. Correct --where, or leave --fail-on out.");
        }
    }

    /// <summary>The exit status that <c>--fail-on</c> asks for.</summary>
    internal static int StatusOf(ReportChoice choice, IReadOnlyDictionary<ObligationStatus, int> counts) =>
        choice.FailOn.Any(name => ObligationStatusNames.All.Any(s => string.Equals(s.Name(), name, StringComparison.Ordinal) && counts.GetValueOrDefault(s) > 0))
            ? ExitStatus.Found
            : ExitStatus.Done;

    /// <summary>What is said of the run in its outputs.</summary>
    internal static RunDetails Details(CommandContext context, ReportingDates dates, RulesInUse rules, Report report) =>
        Details(context, dates.Complete, rules, NotesOn(context, dates, report, Warnings(context, rules), ("measures.csv", "Lists of cases are not for passing on, and reports of other groups or days may give away what this one withholds."))) with { Foremost = TakenEarlier((dates.AsAt, AsAtDate), report.Result.Extract) };

    /// <summary>Likewise of a trend.</summary>
    internal static RunDetails Details(CommandContext context, TrendPeriod period, RulesInUse rules, Trend trend) => Details(context, period.Complete, rules, NotesOn(
        context,
        trend.Result.Extract,
        (trend.Latest.Request.AsAt, LatestDate),
        [
            .. Warnings(context, rules),
            .. NobodyKept(trend.Filter, trend.Result, trend.IsEmpty),
            .. Withheld(trend.Latest.Request.SuppressBelow, "trend.csv", "The figures of the dates before and after, and trends or reports of other groups, may give away what is withheld at one date."),
        ])) with
    { Foremost = TakenEarlier((trend.Latest.Request.AsAt, LatestDate), trend.Result.Extract) };

    /// <summary>What a person should know of a run.</summary>
    internal static IReadOnlyList<string> NotesOn(CommandContext context, ReportingDates dates, Report report, IEnumerable<string> warnings, (string File, string Beware) withheld) => NotesOn(
        context,
        report.Result.Extract,
        (dates.AsAt, AsAtDate),
        [
            .. UnknownCodes.Of(report),
            .. warnings,
            .. NobodyKept(report.Filter, report.Result, report.StatusCounts.Values.All(n => n == 0)),
            .. Withheld(report.Request.SuppressBelow, withheld.File, withheld.Beware),
        ]);

    /// <summary>That something in rules is doubtful, with the command that tells what; nothing if nothing is.</summary>
    internal static string[] Warnings(RulesInUse rules, string check) => rules.Loaded.Warnings.Count == 0 ? []
        : [string.Create(CultureInfo.InvariantCulture, $"Something is doubtful in the rules ({rules.Loaded.Warnings.Count:N0}): {check} tells what.")];

    /// <summary>The command that checks a rule file or folder.</summary>
    internal static string CheckOf(string path) => $"compliance rules check {Quoted(path)}";

    private static RunDetails Details(CommandContext context, Func<IEnumerable<OptionInUse>, IEnumerable<OptionInUse>> complete, RulesInUse rules, IReadOnlyList<string> notes) => new()
    {
        Version = ProgramVersion.Text,
        GeneratedAt = context.Surroundings.Clock(),
        Options = [.. complete(context.Options.All.Where(o => !OptionNames.OfThisRunOnly.Contains(o.Name, StringComparer.Ordinal)))],
        RuleFiles = rules.Hashes,
        Settings = context.Settings.Hashes,
        Notes = notes,
    };

    private static IReadOnlyList<string> NotesOn(CommandContext context, CaseExtract extract, (LocalDate Date, string Name) asAt, IEnumerable<string> others) =>
        [.. extract.Notes.Where(n => !IsOvertaken(n, extract, context)), .. others, .. TakenEarlier(asAt, extract)];

    /// <summary>Whether a note tells which day was taken for want of <c>--as-at</c>, or <c>--to</c>, where one is given.</summary>
    private static bool IsOvertaken(string note, CaseExtract extract, CommandContext context) =>
        (context.Options.Has(OptionNames.AsAt) || context.Options.Has(OptionNames.To)) && string.Equals(note, extract.AsAtNote, StringComparison.Ordinal);

    private static string[] TakenEarlier((LocalDate Date, string Name) asAt, CaseExtract extract) => extract.AsAt is { } taken && asAt.Date > taken
        ? [$"The extract was taken on {Day.ForPeople(DayNumber.Of(taken))}, before the {asAt.Name}: what was done in between is not in it, and may be listed as overdue."]
        : [];

    private static string[] Warnings(CommandContext context, RulesInUse rules) => Warnings(rules, CheckOf(context.Options.Values(OptionNames.Rules)));

    /// <summary>The command that checks the rules of the run.</summary>
    private static string CheckOf(IReadOnlyList<string> paths) => paths switch
    {
        [] => "compliance rules check",
        [var path] => CheckOf(path),
        _ => $"compliance rules check {string.Join(' ', paths.Select(p => "--rules " + Quoted(p)))}",
    };

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private static string[] Withheld(int below, string file, string beware) => below switch
    {
        <= 1 => [],
        2 => [WithheldNote("Ones", file, beware)],
        _ => [WithheldNote(string.Create(CultureInfo.InvariantCulture, $"Numbers from 1 to {below - 1}"), file, beware)],
    };

    private static string WithheldNote(string numbers, string file, string beware) =>
        $"{numbers} are withheld from measures and run.json, and so is what would give one away by adding or taking away: c in {file}, null in JSON. {beware}";

    private static string[] NobodyKept(FilterOutcome filter, EvaluationResult result, bool isEmpty) =>
        filter.UnknownValues(result) is { Count: > 0 } unknown ? [.. unknown.Select(u => u.InWords())]
        : filter.KeepsAll || filter.CasesKept > 0 || !isEmpty ? []
        : ["No case has what --where asks for, so nothing is listed. Check the spelling of the value."];

    /// <summary>Writes what is written to a stream to standard output.</summary>
    internal static void WriteText(Surroundings surroundings, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        surroundings.Out.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
