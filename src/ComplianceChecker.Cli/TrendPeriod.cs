using ComplianceChecker.Cases;
using ComplianceChecker.Measures;
using ComplianceChecker.Reports;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Cli;

/// <summary>The dates of a trend, with the reporting period of each, and where they came from.</summary>
/// <param name="Every">How far apart they are.</param>
/// <param name="Dates">The dates in order, each with the first day of its period; at least one.</param>
/// <param name="To">The latest day asked for.</param>
/// <param name="ToFrom">Where that came from, if not from <c>--to</c>.</param>
internal sealed record TrendPeriod(TrendInterval Every, IReadOnlyList<(LocalDate AsAt, LocalDate Since)> Dates, LocalDate To, string ToFrom)
{
    private static readonly (string Word, TrendInterval Every, string Dates)[] Intervals =
    [
        ("week", TrendInterval.Week, "date"),
        ("month", TrendInterval.Month, "month end"),
        ("quarter", TrendInterval.Quarter, "quarter end (31 March, 30 June, 30 September, 31 December)"),
        ("year", TrendInterval.Year, "year end (31 March)"),
    ];

    /// <summary>Checks what can be told of the options before anything is read.</summary>
    /// <exception cref="CommandFailure">An option is wrong, or says nothing to a trend.</exception>
    public static void Check(ChosenOptions options)
    {
        foreach (var name in OptionNames.OfListsOnly.Where(options.IsOnCommandLine))
        {
            throw options.Wrong(name, "a trend has figures and no lists. Leave the option out, or use it with report.");
        }

        if (options.IsOnCommandLine(OptionNames.AsAt) && options.IsOnCommandLine(OptionNames.To))
        {
            throw options.Wrong(OptionNames.AsAt, "a trend ends with --to. Give one of the two.");
        }

        if (!options.Has(OptionNames.From))
        {
            throw options.Wrong(OptionNames.From, "is not given. Give the first day of the trend, such as 2015-04-01.");
        }

        _ = (options.Date(OptionNames.From), options.Date(OptionNames.To), EveryOf(options));
    }

    /// <summary>Works out the dates that the options and the extract give.</summary>
    /// <exception cref="CommandFailure">There is no date, or there are too many, or a period would begin after its date.</exception>
    public static TrendPeriod Of(CommandContext context, CaseExtract extract)
    {
        var options = context.Options;
        var (latest, latestFrom) = ReportingDates.AsAtOf(context, extract);
        var (from, to, every) = (options.Date(OptionNames.From)!.Value, options.Date(OptionNames.To) ?? latest, EveryOf(options));
        if (to < from)
        {
            throw options.Wrong(options.Has(OptionNames.To) ? OptionNames.To : OptionNames.From, $"the trend would end on {Iso(to)}, before it begins on {Iso(from)}. Choose an earlier --from or a later --to.");
        }

        var dates = TrendDates.Between(from, to, every.Every);
        if (dates.Count == 0)
        {
            throw options.Wrong(OptionNames.Every, $"there is no {every.Dates} from {Iso(from)} to {Iso(to)}. Choose shorter steps, or days further apart.");
        }

        return dates.Count <= TrendDates.Most
            ? new TrendPeriod(every.Every, [.. dates.Select(d => (d, ReportingDates.SinceOf(options, d)))], to, latestFrom)
            : throw options.Wrong(OptionNames.Every, FormattableString.Invariant($"from {Iso(from)} to {Iso(to)} there are more than {TrendDates.Most:N0} dates. Choose longer steps, or days closer together."));
    }

    /// <summary>The options in use with what was chosen where none was given.</summary>
    public IEnumerable<OptionInUse> Complete(IEnumerable<OptionInUse> options)
    {
        var all = options.Where(o => !string.Equals(o.Name, OptionNames.AsAt, StringComparison.Ordinal)).ToDictionary(o => o.Name, StringComparer.Ordinal);
        all.TryAdd(OptionNames.To, new OptionInUse(OptionNames.To, [Iso(To)], ToFrom));
        all.TryAdd(OptionNames.Every, new OptionInUse(OptionNames.Every, [Intervals[(int)Every].Word], "default"));
        all.TryAdd(OptionNames.Since, new OptionInUse(OptionNames.Since, [ReportingDates.DefaultSince], "default"));
        return OptionDefinition.All.Where(d => all.ContainsKey(d.Name)).Select(d => all[d.Name]);
    }

    private static (string Word, TrendInterval Every, string Dates) EveryOf(ChosenOptions options) =>
        options.Words(OptionNames.Every, [.. Intervals.Select(i => i.Word)]) is [var word] ? Intervals.Single(i => string.Equals(i.Word, word, StringComparison.Ordinal)) : Intervals[(int)TrendInterval.Month];

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
