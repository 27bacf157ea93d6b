using System.Globalization;
using ComplianceChecker.Measures;
using ComplianceChecker.Reports;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Cli;

/// <summary>What <c>--previous</c> names: the files of an earlier report, of which only the exception list must be there.</summary>
internal sealed class EarlierOutput
{
    private const string MeasuresFile = "measures.csv";
    private const string RunFile = "run.json";

    private readonly EarlierList? list;
    private readonly IReadOnlyList<EarlierFigure>? figures;
    private readonly EarlierRun? run;

    private EarlierOutput(CommandContext context, string given)
    {
        var folder = context.Surroundings.PathOf(given);
        var lacking = new List<string>();
        var ofWorkbooks = EarlierWorkbooks.Read(context, given);
        if (Read(context, folder, EarlierNotes.Lists[0]) is not { } exceptions)
        {
            Notes = ofWorkbooks is not null ? WithNotListed(ReaderNotes.Merge(null, ofWorkbooks))
                : throw context.Options.Wrong(OptionNames.Previous, $"there is no {EarlierNotes.Lists[0]} in {given}. Give the --out folder of an earlier run.");
            context.Diagnostics.Warn($"--previous: {given} has workbooks and no {EarlierNotes.Lists[0]}, so notes are carried over, and it is not told what changed. Write both: --format csv --format xlsx.");
            return;
        }

        var notes = ReaderNotes.Read(exceptions)
            ?? throw context.Options.Wrong(OptionNames.Previous, $"{EarlierNotes.Lists[0]} lacks one of the columns {string.Join(", ", ReaderNotes.Columns)}. Give the --out folder of an earlier run.");
        var ofLists = ReaderNotes.Merge([notes, .. EarlierNotes.Lists.Skip(1).Select(name => Part(name, ReaderNotes.Read)).OfType<ReaderNotes>()]);
        Notes = WithNotListed(ofWorkbooks is null ? ofLists : ReaderNotes.Merge(ofLists, ofWorkbooks));
        list = EarlierList.Read(exceptions);
        figures = Part(MeasuresFile, EarlierFigures.Read);
        run = Part(RunFile, EarlierRun.Read);
        if (lacking.Count > 0)
        {
            context.Diagnostics.Warn($"--previous: {given} has no {string.Join(", no ", lacking)} that can be read, so notes in it, or what it would tell of changes, are left out. Give the whole --out folder of an earlier run.");
        }

        if (list is null)
        {
            context.Diagnostics.Warn($"--previous: {EarlierNotes.Lists[0]} lacks one of the columns {string.Join(", ", EarlierList.Columns)}, so it is not told what changed. Give the --out folder of an earlier run.");
        }
        else if (list.Unread > 0)
        {
            context.Diagnostics.Warn($"--previous: {Counted.Of(list.Unread, "row")} of {EarlierNotes.Lists[0]} without a case, a rule, a step or dates that can be read are left out of what changed. Undo changes to its columns, or take the file as it was written.");
        }

        if (run is not null && list is { AsAt: var day } && day != DayNumber.None && day != DayNumber.Of(run.AsAt))
        {
            context.Diagnostics.Warn($"--previous: {RunFile} is not of the same run as {EarlierNotes.Lists[0]}, which is of {Day.ForPeople(day)}, so it is left out of account. Give the --out folder of an earlier run as it was written.");
            run = null;
        }

        ReaderNotes WithNotListed(ReaderNotes listed) =>
            Read(context, folder, NotListedCsv.FileName) is { } content && ReaderNotes.Read(content) is { } others ? listed.OrElse(others) : listed;

        T? Part<T>(string name, Func<byte[], T?> read)
            where T : class
        {
            var part = Read(context, folder, name) is { } content ? read(content) : null;
            if (part is null)
            {
                lacking.Add(name);
            }

            return part;
        }
    }

    /// <summary>The notes in its lists, and those it kept for duties in no list.</summary>
    public ReaderNotes Notes { get; }

    /// <summary>The files that the option names; null if it is not given.</summary>
    /// <exception cref="CommandFailure">The folder has no exception list that can be read.</exception>
    public static EarlierOutput? OfOption(CommandContext context) =>
        context.Options.Value(OptionNames.Previous) is { } given ? new EarlierOutput(context, given) : null;

    /// <summary>What changed since; null where the list does not tell, or not of which day it is.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="report">The report, with the notes carried over.</param>
    /// <param name="details">What was run.</param>
    public ReportChanges? ChangesTo(CommandContext context, Report report, RunDetails details)
    {
        if (list is null)
        {
            return null;
        }

        var asAt = list.AsAt != DayNumber.None ? list.AsAt : run is not null ? DayNumber.Of(run.AsAt) : DayNumber.None;
        if (asAt == DayNumber.None)
        {
            context.Diagnostics.Warn($"--previous: {EarlierNotes.Lists[0]} is empty and there is no {RunFile} to tell of which day, so it is not told what changed. Give the whole --out folder of an earlier run.");
            return null;
        }

        var earlier = new EarlierReport(DayNumber.ToDate(asAt), list.Rows, ShowsFigures(report) && !HasOtherWhere(details) ? figures ?? [] : [], HasOtherRules(details));
        return ChangesBuilder.Build(report, earlier, context.Surroundings.Stop) with { Cautions = [.. NotesOn(report, details)] };
    }

    /// <summary>What was asked otherwise then, so that what changed may come of that.</summary>
    public IEnumerable<string> NotesOn(Report report, RunDetails details)
    {
        if (list is null || run is null)
        {
            yield break;
        }

        var day = Day.ForPeople(DayNumber.Of(run.AsAt));
        string[] others =
        [
            .. HasOtherRules(details) ? ["rules"] : Array.Empty<string>(),
            .. new[] { OptionNames.Where, OptionNames.RecordsFrom, OptionNames.Since, OptionNames.By }.Where(name => IsOther(details, name)).Select(name => "--" + name),
        ];
        if (others.Length > 0)
        {
            yield return $"The report of {day}, with which this one is compared, had other {string.Join(", ", others)}: some of what is new, cleared or moved may come of that.";
        }

        if (HasOtherWhere(details))
        {
            yield return $"As its --where was another, the report of {day} is of other cases: its figures are not shown beside these.";
        }

        if (!ShowsFigures(report))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The report of {day} did not withhold numbers below {report.Request.SuppressBelow}, so its figures are not shown beside these.");
        }
    }

    /// <summary>Figures that an earlier report did not withhold would give away what this one does.</summary>
    private bool ShowsFigures(Report report) => report.Request.SuppressBelow <= 1
        || (run is not null && int.TryParse(ValuesOf(run.Options, OptionNames.SuppressBelow).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var then) && then >= report.Request.SuppressBelow);

    /// <summary>Whether the earlier report is known to be of other cases, so that no figure of a measure can be set beside one of now.</summary>
    private bool HasOtherWhere(RunDetails details) => run is not null && IsOther(details, OptionNames.Where);

    private bool HasOtherRules(RunDetails details) => run is not null && !run.RuleFiles.OrderBy(f => f.File, StringComparer.Ordinal).SequenceEqual(details.RuleFiles.OrderBy(f => f.File, StringComparer.Ordinal));

    private bool IsOther(RunDetails details, string name) =>
        !ValuesOf(run!.Options, name).Order(StringComparer.Ordinal).SequenceEqual(ValuesOf(details.Options, name).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>What was given; a default may be another day each time and is no other wish.</summary>
    private static IReadOnlyList<string> ValuesOf(IReadOnlyList<OptionInUse> options, string name) =>
        options.FirstOrDefault(o => string.Equals(o.Name, name, StringComparison.Ordinal) && !string.Equals(o.From, "default", StringComparison.Ordinal))?.Values ?? [];

    private static byte[]? Read(CommandContext context, string folder, string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw context.Options.Wrong(OptionNames.Previous, $"{name} cannot be read: {Reasons.Of(e)}");
        }
    }
}
