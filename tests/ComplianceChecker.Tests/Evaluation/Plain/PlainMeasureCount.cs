using System.Text.Json;
using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>One measure over the obligations of one or more rules, taken together.</summary>
internal sealed class PlainMeasureCount(
    JsonElement measure,
    IReadOnlyList<PlainRuleChains> rules,
    IReadOnlySet<string>? cohort,
    PlainCalendar calendar,
    LocalDate since,
    LocalDate asAt)
{
    private readonly string basis = measure.GetProperty("basis").GetString()!;

    /// <summary>Whether a clock counts in the group whose row it is, on a day.</summary>
    public required Func<PlainChain, LocalDate, bool> IsInGroup { get; init; }

    public PlainMeasure Row()
    {
        PlainMeasure empty = PlainMeasure.Nothing(measure.GetProperty("id").GetString()!, basis);
        if (rules.FirstOrDefault(rule => rule.WhyNot is not null) is { } without)
        {
            return empty with { NotGiven = without.WhyNot };
        }

        if (basis is "upToDate")
        {
            return UpToDate(empty);
        }

        if (rules.Any(rule => rule.Rule.ReadsLatest))
        {
            return empty with { NotGiven = "the extract has only the latest record" };
        }

        if (rules.Any(rule => !IsKnownForLong(rule.Rule)))
        {
            return empty with { NotGiven = "the period begins before the records can tell" };
        }

        return basis is "onTime" ? OnTime(empty) : EveryOneOnTime(empty);
    }

    /// <summary>Those of the group: as it is on the as-at date or, in a period, on the day each is due.</summary>
    private IEnumerable<PlainObligation> Obligations() => rules
        .SelectMany(rule => rule.At(asAt))
        .Where(obligation => IsIn(obligation.CaseId) && IsInGroup(obligation.Chain!, basis is "upToDate" ? asAt : obligation.Due.Day));

    private bool IsIn(string caseId) => cohort is null || cohort.Contains(caseId);

    /// <summary>Whether the period begins on or after K plus each of the rule's spans; if one cannot be told, it is not known to.</summary>
    private bool IsKnownForLong(PlainRule rule) => rule.RecordsFromOfAll is not { } known
        || new JsonElement?[] { rule.First, rule.Second, rule.Then }.SelectMany(PlainRule.Spans).All(span => calendar.Plus(known, span) <= since);

    private PlainMeasure UpToDate(PlainMeasure empty)
    {
        bool leavesOut = PlainRule.Member(measure, "notYetDue")?.GetString() is not "count";
        ILookup<string, PlainObligation> open = Obligations()
            .Where(obligation => obligation.Status is "not_due" or "overdue")
            .ToLookup(obligation => obligation.CaseId, StringComparer.Ordinal);
        HashSet<string> notTold = [.. rules
            .SelectMany(rule => rule.ChainsNotTold(asAt))
            .Where(chain => IsInGroup(chain, asAt))
            .Select(chain => chain.Case.Id)
            .Where(id => IsIn(id) && !open[id].Any(obligation => obligation.Status is "overdue"))];
        int numerator = 0;
        int denominator = 0;
        int leftOut = 0;
        foreach (IGrouping<string, PlainObligation> ofCase in open.Where(ofCase => !notTold.Contains(ofCase.Key)))
        {
            bool overdue = ofCase.Any(obligation => obligation.Status is "overdue");
            if (leavesOut && !overdue && ofCase.All(obligation => obligation.Step == 1))
            {
                leftOut++;
                continue;
            }

            denominator++;
            numerator += overdue ? 0 : 1;
        }

        bool tooMany = 20 * notTold.Count > denominator + notTold.Count;
        return WithPercentages(empty with { LeftOut = leftOut, NotTold = notTold.Count }, numerator, denominator, notTold.Count, tooMany);
    }

    private PlainMeasure OnTime(PlainMeasure empty)
    {
        List<PlainObligation> counted = [.. Counted()];
        List<PlainChain> untold = [.. Untold()];
        int notTold = untold.DistinctBy(chain => chain.Case.Id, StringComparer.Ordinal).Count();
        return WithPercentages(
            empty with { NotTold = notTold, Excused = Excused() },
            counted.Count(IsKept),
            counted.Count,
            untold.Count,
            tooMany: 20 * untold.Count > counted.Count + untold.Count);
    }

    private PlainMeasure EveryOneOnTime(PlainMeasure empty)
    {
        ILookup<string, PlainObligation> counted = Counted().ToLookup(obligation => obligation.CaseId, StringComparer.Ordinal);
        HashSet<string> untold = [.. Untold().Select(chain => chain.Case.Id)];
        HashSet<string> kept = [.. counted.Where(ofCase => ofCase.All(IsKept)).Select(ofCase => ofCase.Key)];
        int withUntold = counted.Select(ofCase => ofCase.Key).Union(untold, StringComparer.Ordinal).Count();
        int untoldAlone = untold.Count(id => !counted.Contains(id));
        PlainMeasure figures = WithPercentages(empty with { NotTold = untold.Count, Excused = Excused() }, kept.Count, counted.Count, 0, tooMany: 20 * untold.Count > withUntold);
        return figures with
        {
            AtWorst = Percentage(kept.Count(id => !untold.Contains(id)), withUntold),
            AtBest = Percentage(kept.Count + untoldAlone, withUntold),
        };
    }

    /// <summary>Due in the period, or earlier and neither done, ended nor set aside before it.</summary>
    private IEnumerable<PlainObligation> InPeriod() => Obligations()
        .Where(obligation => obligation.Due.Day < asAt)
        .Where(obligation => obligation.Due.Day >= since
            || !(obligation.Done?.Day < since || obligation.Ended < since || obligation.Excuse?.From < since));

    private IEnumerable<PlainObligation> Counted() => InPeriod().Where(obligation => obligation.Status is not ("lapsed" or "excused"));

    private int Excused() => InPeriod().Count(obligation => obligation.Status is "excused");

    private bool IsKept(PlainObligation obligation) => obligation.Status is "met" && obligation.Due.Day >= since;

    private IEnumerable<PlainChain> Untold() => rules
        .SelectMany(rule => rule.Chains)
        .Where(chain => IsIn(chain.Case.Id) && IsInGroup(chain, asAt))
        .Where(chain => chain.IsUntold(asAt) && chain.Clock.RunsOn(since) && !chain.KnownEvents.Any(day => day < since));

    private PlainMeasure WithPercentages(PlainMeasure figures, int numerator, int denominator, int untold, bool tooMany)
    {
        decimal? percentage = tooMany ? null : Percentage(numerator, denominator);
        return figures with
        {
            Numerator = numerator,
            Denominator = denominator,
            Percentage = percentage,
            AtWorst = Percentage(numerator, denominator + untold),
            AtBest = Percentage(numerator + untold, denominator + untold),
            Rag = Rag(percentage),
        };
    }

    private static decimal? Percentage(int numerator, int denominator) =>
        denominator == 0 ? null : Math.Round(100m * numerator / denominator, 1, MidpointRounding.AwayFromZero);

    private string? Rag(decimal? percentage)
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
