using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Cli;

/// <summary>How the measures of a report came to be what they are: at each month end of the year before the as-at date, and on the day itself.</summary>
internal static class MeasureHistory
{
    private static readonly Period Back = Period.FromYears(1);

    /// <summary>Counts the measures at each date, as the report of that date would.</summary>
    /// <remarks>Where <c>--since</c> is a date, the dates before it are left out: nothing could be in their period.</remarks>
    public static Trend Of(CommandContext context, ReportRequest request, EvaluationResult result)
    {
        context.Progress.Begin("Counting the months before");
        var isDate = context.Options.Value(OptionNames.Since) is { } since && !string.Equals(since, ReportingDates.LatestApril, StringComparison.OrdinalIgnoreCase) && !Span.TryParse(since, out _);
        var earliest = request.AsAt - Back;
        var from = isDate && earliest < request.Since ? request.Since : earliest;
        ReportRequest[] requests =
        [
            .. TrendDates.Between(from, request.AsAt.PlusDays(-1), TrendInterval.Month).Select(d => request with { AsAt = d, Since = ReportingDates.SinceOf(context.Options, d) }),
            request,
        ];
        return TrendBuilder.Build(result, requests, progress: null, context.Surroundings.Stop);
    }
}
