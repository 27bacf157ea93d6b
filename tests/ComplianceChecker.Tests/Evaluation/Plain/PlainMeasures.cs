using System.Text.Json;
using NodaTime;
using Table = System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyDictionary<string, string>>;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>The measures of each rule, counted plainly.</summary>
internal static class PlainMeasures
{
    public static IReadOnlyList<PlainMeasure> Evaluate(
        JsonElement ruleSet,
        IReadOnlyDictionary<string, Table> tables,
        JsonElement? extractJson,
        IReadOnlySet<LocalDate> holidays,
        LocalDate calendarFrom,
        LocalDate calendarTo,
        LocalDate since,
        LocalDate asAt)
    {
        bool early = PlainRule.Member(ruleSet, "leapDayBirthday")?.GetString() is "28 February";
        PlainCalendar calendar = new(holidays, calendarFrom, calendarTo, early);
        return [.. PlainEvaluator.Chains(ruleSet, tables, extractJson, holidays, calendarFrom, calendarTo, asAt)
            .SelectMany(rule => rule.Rule.Measures.Select(measure => Of(measure, rule, calendar, since, asAt)))];
    }

    private static PlainMeasure Of(JsonElement measure, PlainRuleChains rule, PlainCalendar calendar, LocalDate since, LocalDate asAt)
    {
        string basis = measure.GetProperty("basis").GetString()!;
        PlainMeasure empty = new(measure.GetProperty("id").GetString()!, rule.Rule.Id, basis, 0, 0, null, 0, 0, null, null, null, rule.WhyNot);
        if (rule.WhyNot is not null)
        {
            return empty;
        }

        if (basis is "upToDate")
        {
            return UpToDate(measure, rule, asAt, empty);
        }

        if (rule.Rule.ReadsLatest)
        {
            return empty with { NotGiven = "the extract has only the latest record" };
        }

        if (since < KnownForLong(rule.Rule, calendar))
        {
            return empty with { NotGiven = "the period begins before the records can tell" };
        }

        return basis is "onTime" ? OnTime(measure, rule, since, asAt, empty) : EveryOneOnTime(measure, rule, since, asAt, empty);
    }

    /// <summary>K plus the rule's longest span.</summary>
    private static LocalDate? KnownForLong(PlainRule rule, PlainCalendar calendar) => rule.RecordsFromOfAll is { } known
        ? new JsonElement?[] { rule.First, rule.Second, rule.Then }.SelectMany(PlainRule.Spans).Max(span => calendar.Plus(known, span))
        : null;

    private static PlainMeasure UpToDate(JsonElement measure, PlainRuleChains rule, LocalDate asAt, PlainMeasure empty)
    {
        bool leavesOut = PlainRule.Member(measure, "notYetDue")?.GetString() is not "count";
        IReadOnlyList<string> notTold = rule.CasesNotTold(asAt);
        int numerator = 0;
        int denominator = 0;
        int leftOut = 0;
        foreach (IGrouping<string, PlainObligation> open in rule.At(asAt)
            .Where(obligation => obligation.Status is "not_due" or "overdue")
            .Where(obligation => !notTold.Contains(obligation.CaseId, StringComparer.Ordinal))
            .GroupBy(obligation => obligation.CaseId, StringComparer.Ordinal))
        {
            bool overdue = open.Any(obligation => obligation.Status is "overdue");
            if (leavesOut && !overdue && open.All(obligation => obligation.Step == 1))
            {
                leftOut++;
                continue;
            }

            denominator++;
            numerator += overdue ? 0 : 1;
        }

        bool tooMany = 20 * notTold.Count > denominator + notTold.Count;
        return WithPercentages(measure, empty with { LeftOut = leftOut, NotTold = notTold.Count }, numerator, denominator, notTold.Count, tooMany);
    }

    private static PlainMeasure OnTime(JsonElement measure, PlainRuleChains rule, LocalDate since, LocalDate asAt, PlainMeasure empty)
    {
        List<PlainObligation> counted = Counted(rule, since, asAt);
        List<PlainChain> untold = Untold(rule, since, asAt);
        int notTold = untold.DistinctBy(chain => chain.Case.Id, StringComparer.Ordinal).Count();
        return WithPercentages(
            measure,
            empty with { NotTold = notTold },
            counted.Count(obligation => IsKept(obligation, since)),
            counted.Count,
            untold.Count,
            tooMany: 20 * untold.Count > counted.Count + untold.Count);
    }

    private static PlainMeasure EveryOneOnTime(JsonElement measure, PlainRuleChains rule, LocalDate since, LocalDate asAt, PlainMeasure empty)
    {
        ILookup<string, PlainObligation> counted = Counted(rule, since, asAt).ToLookup(obligation => obligation.CaseId, StringComparer.Ordinal);
        HashSet<string> untold = [.. Untold(rule, since, asAt).Select(chain => chain.Case.Id)];
        HashSet<string> kept = [.. counted.Where(ofCase => ofCase.All(obligation => IsKept(obligation, since))).Select(ofCase => ofCase.Key)];
        int withUntold = counted.Select(ofCase => ofCase.Key).Union(untold, StringComparer.Ordinal).Count();
        int untoldAlone = untold.Count(id => !counted.Contains(id));
        PlainMeasure figures = WithPercentages(measure, empty with { NotTold = untold.Count }, kept.Count, counted.Count, 0, tooMany: 20 * untold.Count > withUntold);
        return figures with
        {
            AtWorst = Percentage(kept.Count(id => !untold.Contains(id)), withUntold),
            AtBest = Percentage(kept.Count + untoldAlone, withUntold),
        };
    }

    private static List<PlainObligation> Counted(PlainRuleChains rule, LocalDate since, LocalDate asAt) => [.. rule.At(asAt)
        .Where(obligation => obligation.Status is not "lapsed")
        .Where(obligation => obligation.Due < asAt)
        .Where(obligation => obligation.Due >= since || !(obligation.Done < since || obligation.Ended < since))];

    private static bool IsKept(PlainObligation obligation, LocalDate since) => obligation.Status is "met" && obligation.Due >= since;

    private static List<PlainChain> Untold(PlainRuleChains rule, LocalDate since, LocalDate asAt) => [.. rule.Chains
        .Where(chain => chain.IsUntold(asAt) && chain.Clock.RunsOn(since) && !chain.KnownEvents.Any(day => day < since))];

    private static PlainMeasure WithPercentages(JsonElement measure, PlainMeasure figures, int numerator, int denominator, int untold, bool tooMany)
    {
        decimal? percentage = tooMany ? null : Percentage(numerator, denominator);
        return figures with
        {
            Numerator = numerator,
            Denominator = denominator,
            Percentage = percentage,
            AtWorst = Percentage(numerator, denominator + untold),
            AtBest = Percentage(numerator + untold, denominator + untold),
            Rag = Rag(measure, percentage),
        };
    }

    private static decimal? Percentage(int numerator, int denominator) =>
        denominator == 0 ? null : Math.Round(100m * numerator / denominator, 1, MidpointRounding.AwayFromZero);

    private static string? Rag(JsonElement measure, decimal? percentage)
    {
        if (percentage is not { } figure || PlainRule.Member(measure, "target")?.GetDecimal() is not { } target)
        {
            return null;
        }

        int sign = PlainRule.Member(measure, "goodIs")?.GetString() is "low" ? -1 : 1;
        decimal? amber = PlainRule.Member(measure, "amber")?.GetDecimal();
        return sign * figure >= sign * target ? "green" : sign * figure >= sign * amber ? "amber" : "red";
    }
}
