using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Reports;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Cli;

/// <summary>What a report, the story of a case or a trend is asked for, checked before anything is read.</summary>
internal sealed class ReportChoice
{
    private const string Workbook = "xlsx";

    /// <summary>The formats that write files of their own besides the CSV files.</summary>
    private static readonly string[] OtherFiles = ["html", Workbook];

    private static readonly string[] EveryCommand = ["console", "csv", "json"];

    private readonly ChosenOptions options;
    private readonly string[] knownFormats;

    private const string DefaultMarking = "OFFICIAL-SENSITIVE";

    private ReportChoice(CommandContext context, bool hasLists, bool isCompared, IReadOnlyList<string> otherFiles)
    {
        options = context.Options;
        knownFormats = [.. EveryCommand, .. otherFiles];
        Extract = ExtractFolder.PathOf(context);
        Out = OutputFolder.OfOption(context, Extract);
        Formats = ReadFormats();
        Split = isCompared ? ReadSplit() : options.IsOnCommandLine(OptionNames.Split) ? throw options.Wrong(OptionNames.Split, "only the workbooks of report are split. Leave the option out.") : null;
        FailOn = options.Words(OptionNames.FailOn, [.. ObligationStatusNames.All.Select(s => s.Name())]);
        By = [.. options.Values(OptionNames.By).Select(ReadGroup).DistinctBy(g => g.Name, StringComparer.Ordinal)];
        Where = [.. options.Values(OptionNames.Where).Select(ReadFilter).GroupBy(f => f.Field, f => f.Value, StringComparer.Ordinal).Select(g => new FieldFilter(g.Key, [.. g]))];
        _ = (options.Date(OptionNames.AsAt), options.Date(OptionNames.RecordsFrom), options.Date(OptionNames.TakenOn), options.Span(OptionNames.DueWithin), options.Number(OptionNames.SuppressBelow));
        Names = hasLists ? LookupFile.OfOption(context, Extract, [.. By.SelectMany(b => b.Fields)]) : null;
        Earlier = isCompared ? EarlierOutput.OfOption(context) : null;
        CarriesFromOut = Earlier is not null && Out?.IsAt(context.Surroundings.PathOf(options.Value(OptionNames.Previous)!)) is true;
    }

    /// <summary>The extract's folder.</summary>
    public string Extract { get; }

    /// <summary>Where files go; null if nowhere.</summary>
    public OutputFolder? Out { get; }

    /// <summary>The formats asked for.</summary>
    public IReadOnlyList<string> Formats { get; }

    /// <summary>By what workbooks are split; null for not at all.</summary>
    public string? Split { get; }

    /// <summary>Whether a format shows how the measures came to be what they are.</summary>
    public bool ShowsHistory => Writes("html") || Writes(Workbook);

    /// <summary>The protective marking on every page and sheet; empty for none.</summary>
    public string Marking => options.Value(OptionNames.Marking) is not { } given ? DefaultMarking : string.Equals(given, "none", StringComparison.OrdinalIgnoreCase) ? "" : given.Trim();

    /// <summary>The statuses that end the command with exit status 1.</summary>
    public IReadOnlyList<string> FailOn { get; }

    /// <summary>What measures are broken down by; empty for the default.</summary>
    public IReadOnlyList<GroupField> By { get; }

    /// <summary>The files of an earlier run, or null.</summary>
    public EarlierOutput? Earlier { get; }

    /// <summary>Whether the earlier run is the one whose files are replaced.</summary>
    public bool CarriesFromOut { get; }

    /// <summary>Whether a format is written from which notes are read back.</summary>
    public bool WritesNotes => Writes("csv") || Writes(Workbook);

    /// <summary>Whether the lists stand in it: a workbook in which small numbers are withheld has none.</summary>
    public bool WritesLists => Writes("csv") || (Writes(Workbook) && options.Number(OptionNames.SuppressBelow) <= 1);

    /// <summary>What a local file joins to case ids, or null. For lists in files, and for nothing else.</summary>
    public LocalNames? Names { get; }

    private IReadOnlyList<FieldFilter> Where { get; }

    /// <summary>Whether a format is asked for.</summary>
    public bool Writes(string format) => Formats.Contains(format, StringComparer.Ordinal);

    /// <summary>Reads what is asked for.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="hasLists">Whether there will be lists, to which names are joined.</param>
    /// <param name="isCompared">Whether it is a report, which may be compared with an earlier one and split.</param>
    /// <param name="otherFiles">The formats that the command writes besides those of every command: <c>html</c>, <c>xlsx</c>.</param>
    /// <exception cref="CommandFailure">An option is wrong.</exception>
    public static ReportChoice Of(CommandContext context, bool hasLists, bool isCompared, params IReadOnlyList<string> otherFiles) => new(context, hasLists, isCompared, otherFiles);

    /// <summary>What the report is to show.</summary>
    /// <param name="dates">The as-at date and the period.</param>
    /// <param name="extract">The extract.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="others">Other rules, whose fields may be asked for as well; null for none.</param>
    /// <exception cref="CommandFailure">A field of <c>--where</c> or <c>--by</c> is in no file.</exception>
    public ReportRequest Request(ReportingDates dates, CaseExtract extract, RulesInUse rules, RulesInUse? others = null)
    {
        var known = KnownFields(extract, [.. rules.Rules, .. others?.Rules ?? []]);
        CheckFields(OptionNames.Where, Where.Select(w => w.Field), known);
        CheckFields(OptionNames.By, By.SelectMany(b => b.Fields), known);

        return new ReportRequest(dates.AsAt, dates.Since)
        {
            By = By.Count > 0 ? By : [new GroupField("team", ["team"])],
            Where = Where,
            Measures = rules.Loaded.Measures,
            Indicators = rules.Loaded.Indicators,
            DueWithin = options.Span(OptionNames.DueWithin),
            SuppressBelow = options.Number(OptionNames.SuppressBelow),
        };
    }

    private void CheckFields(string option, IEnumerable<string> fields, string[] known)
    {
        if (fields.FirstOrDefault(f => !known.Contains(f, StringComparer.Ordinal)) is { } field)
        {
            throw options.Wrong(option, $"neither cases nor the records that start a clock have a field \"{field}\".{NearestName.Hint(field, known)} There are: {string.Join(", ", known)}.");
        }
    }

    private static string[] KnownFields(CaseExtract extract, IReadOnlyList<Rule> rules) =>
        [.. rules.Select(r => r.Clock.Starts.RecordKind).OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(k => extract.Table(k)?.Columns ?? [])
            .Concat(extract.Cases.Columns)
            .Select(c => c.Name).Concat(GroupField.HeldFields(extract)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private IReadOnlyList<string> ReadFormats()
    {
        // The file of options may name what other commands write.
        var asked = options.Has(OptionNames.Format) && !(!options.IsOnCommandLine(OptionNames.Format) && options.Values(OptionNames.Format).All(IsOfOthers));
        IReadOnlyList<string> formats = !asked ? Out is null ? ["console"] : ["console", "csv"]
            : options.IsOnCommandLine(OptionNames.Format) ? options.Words(OptionNames.Format, knownFormats)
            : [.. options.Words(OptionNames.Format, [.. EveryCommand, .. OtherFiles]).Where(f => !IsOfOthers(f))];
        var file = formats.FirstOrDefault(f => string.Equals(f, "csv", StringComparison.Ordinal) || OtherFiles.Contains(f, StringComparer.Ordinal));
        if (file is not null && Out is null)
        {
            throw options.Wrong(OptionNames.Format, $"{file} writes files. Say where with --out FOLDER.");
        }

        if (formats.Contains("json", StringComparer.Ordinal) && formats.Contains("console", StringComparer.Ordinal))
        {
            throw options.Wrong(OptionNames.Format, "console and json both go to standard output. Choose one of them.");
        }

        return file is not null || Out is null ? formats : throw options.Wrong(OptionNames.Out, "no format that writes files is chosen. Add --format csv, or leave --out out.");
    }

    private bool IsOfOthers(string format) => OtherFiles.Contains(format, StringComparer.Ordinal) && !knownFormats.Contains(format, StringComparer.Ordinal);

    private string? ReadSplit()
    {
        var split = options.Words(OptionNames.Split, ReportPart.Fields).FirstOrDefault();
        return split is null ? null
            : !Writes(Workbook) ? throw options.Wrong(OptionNames.Split, "only workbooks are split. Add --format xlsx, or leave the option out.")
            : options.Number(OptionNames.SuppressBelow) > 1 ? throw options.Wrong(OptionNames.Split, "with --suppress-below there are no lists to split. Leave one of the two out.")
            : split;
    }

    private GroupField ReadGroup(string text)
    {
        string[] fields = [.. text.Split('+').Select(f => f.Trim().ToLowerInvariant())];
        return fields.All(f => f.Length > 0)
            ? new GroupField(string.Join('+', fields), fields)
            : throw options.Wrong(OptionNames.By, "is not a field. Write one field such as team, or two with a plus between them.");
    }

    private (string Field, string Value) ReadFilter(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? (text[..equals].Trim().ToLowerInvariant(), text[(equals + 1)..].Trim())
            : throw options.Wrong(OptionNames.Where, "has no value. Write FIELD=VALUE, such as \"team=Looked After North\".");
    }
}
