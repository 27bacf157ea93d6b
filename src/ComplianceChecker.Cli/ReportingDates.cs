using ComplianceChecker.Cases;
using ComplianceChecker.Reports;
using ComplianceChecker.Timescales;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Cli;

/// <summary>The as-at date and the reporting period of a run, and where they came from.</summary>
/// <param name="AsAt">The as-at date.</param>
/// <param name="AsAtFrom">Where it came from.</param>
/// <param name="Since">The first day of the period.</param>
internal sealed record ReportingDates(LocalDate AsAt, string AsAtFrom, LocalDate Since)
{
    /// <summary>How far back the period begins where nothing else is said.</summary>
    public const string DefaultSince = "12 months";

    /// <summary>Stands for the latest 1 April.</summary>
    public const string LatestApril = "april";

    /// <summary>Works out the dates that the options and the extract give.</summary>
    public static ReportingDates Of(CommandContext context, CaseExtract extract)
    {
        var (asAt, from) = AsAtOf(context, extract);
        return new ReportingDates(asAt, from, SinceOf(context.Options, asAt));
    }

    /// <summary>The as-at date, and where it came from if <c>--as-at</c> is not given.</summary>
    public static (LocalDate AsAt, string From) AsAtOf(CommandContext context, CaseExtract extract) =>
        context.Options.Date(OptionNames.AsAt) is { } given ? (given, "")
        : extract.AsAt is { } taken ? (taken, context.Options.Date(OptionNames.TakenOn) is null ? "extract.json" : "--" + OptionNames.TakenOn)
        : (Today(context.Surroundings), "today");

    /// <summary>The first day of the period of an as-at date: a span back and <c>april</c> are counted from it, a date is taken as it stands.</summary>
    /// <exception cref="CommandFailure">It cannot be read, or lies after the as-at date.</exception>
    public static LocalDate SinceOf(ChosenOptions options, LocalDate asAt)
    {
        var text = options.Value(OptionNames.Since) ?? DefaultSince;
        LocalDate since;
        if (string.Equals(text, LatestApril, StringComparison.OrdinalIgnoreCase))
        {
            var april = new LocalDate(asAt.Year, 4, 1);
            since = april <= asAt ? april : april.PlusYears(-1);
        }
        else if (Span.TryParse(text, out var span) && !span.NeedsCalendar)
        {
            since = DayNumber.ToDate(span.DayBefore(DayNumber.Of(asAt), calendar: null));
        }
        else if (!LocalDatePattern.Iso.Parse(text).TryGetValue(default, out since))
        {
            throw options.Wrong(OptionNames.Since, "is not a date, a span or april. Write a date as 2016-04-01, or a span back such as \"3 months\".");
        }

        return since <= asAt ? since : throw options.Wrong(OptionNames.Since, $"{Iso(since)} is after the as-at date {Iso(asAt)}. Choose an earlier day.");
    }

    /// <summary>The options in use with what was chosen where none was given.</summary>
    public IEnumerable<OptionInUse> Complete(IEnumerable<OptionInUse> options)
    {
        OptionInUse[] given = [.. options];
        var all = given.ToDictionary(o => o.Name, StringComparer.Ordinal);
        all.TryAdd(OptionNames.AsAt, new OptionInUse(OptionNames.AsAt, [Iso(AsAt)], AsAtFrom));
        all.TryAdd(OptionNames.Since, new OptionInUse(OptionNames.Since, [Iso(Since)], "default"));
        return OptionDefinition.All.Where(d => all.ContainsKey(d.Name)).Select(d => all[d.Name]);
    }

    private static LocalDate Today(Surroundings surroundings) =>
        surroundings.Clock().InZone(DateTimeZoneProviders.Tzdb["Europe/London"]).Date;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
