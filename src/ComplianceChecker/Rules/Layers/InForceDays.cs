using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Loading;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Rules.Layers;

/// <summary>The due dates for which a rule is in force in one form and not in another.</summary>
internal static class InForceDays
{
    /// <summary>The due dates that a change takes away, in words such as <c>before 2016-10-01 and after 2017-03-31</c>; empty if none.</summary>
    /// <param name="old">The ranges before the change; null where the rule is always in force.</param>
    /// <param name="now">The ranges after it, in order.</param>
    public static string Lost(DataNode? old, DataNode? now)
    {
        var judged = RangesOf(old);
        List<InForce> lost = [.. Between(RangesOf(now)).SelectMany(gap => judged.Select(range => Both(gap, range))).OfType<InForce>()];
        return string.Join(" and ", lost.Select(InWords));
    }

    private static List<InForce> RangesOf(DataNode? node) => node is null ? [new InForce(null, null)]
        : [.. RuleReader.OneOrMore(node).Select(range => new InForce(Within(range["from"]), Within(range["to"])))];

    // Beyond the calendar's first and last day there is no due date to lose.
    private static LocalDate? Within(DataNode? node) => FormatScalars.DateOf(node) is { } date && date != LocalDate.MinIsoValue && date != LocalDate.MaxIsoValue ? date : null;

    private static IEnumerable<InForce> Between(List<InForce> ranges)
    {
        LocalDate? next = null;
        foreach (var (from, to) in ranges)
        {
            if (from > next || (next is null && from is not null))
            {
                yield return new InForce(next, from.Value.PlusDays(-1));
            }

            if (to is null)
            {
                yield break;
            }

            next = to.Value.PlusDays(1);
        }

        if (next is not null)
        {
            yield return new InForce(next, null);
        }
    }

    private static InForce? Both(InForce one, InForce other)
    {
        var from = other.From is null || one.From > other.From ? one.From : other.From;
        var to = other.To is null || one.To < other.To ? one.To : other.To;
        return from > to ? null : new InForce(from, to);
    }

    private static string InWords(InForce days) => days switch
    {
        { From: { } from, To: { } to } => $"from {Written(from)} to {Written(to)}",
        { From: { } from } => $"after {Written(from.PlusDays(-1))}",
        { To: { } to } => $"before {Written(to.PlusDays(1))}",
        _ => "on any day",
    };

    private static string Written(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
