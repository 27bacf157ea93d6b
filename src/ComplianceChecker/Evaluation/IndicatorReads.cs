using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>What an indicator reads of an extract, and so whether it can be given (evaluation.md, 9 and 11). All that it reads it needs: what it asks to be absent as well.</summary>
/// <param name="indicator">The indicator.</param>
/// <param name="extract">The extract, with the indicator's derived periods.</param>
internal sealed class IndicatorReads(Indicator indicator, CaseExtract extract)
{
    /// <summary>Whether every case's date of birth is needed.</summary>
    public bool NeedsBirth => indicator.JudgedOn is not null
        || indicator.Facts.Any(f => RuleReads.NeedsBirth(f, indicator.DerivedPeriods))
        || indicator.Days.Any(d => d.Where.All.Any(c => c.Subject == ConditionSubject.CaseAge));

    /// <summary>Why a kind of record cannot be read, or null if all can be.</summary>
    public string? WhyNotRead => Needed().Select(n => RuleReads.WhyNotRead(n.Kind, n.Where, indicator.DerivedPeriods, extract)).FirstOrDefault(reason => reason is not null);

    /// <summary>Why what an extract says of a part of the past is not enough, or null if it is.</summary>
    /// <param name="firstJudged">The first day on which a case is judged.</param>
    /// <param name="onlyLatest">What to say of a kind of which only the latest records are there.</param>
    /// <param name="knownFrom">What to say of a kind of which all records are there only from a day on.</param>
    public string? WhyNotKnown(int firstJudged, Func<string, string> onlyLatest, Func<string, int, string> knownFrom)
    {
        foreach (var (kind, from) in FirstDays(indicator.Facts, firstJudged).Concat(indicator.Days.Select(d => (d.Kind, DayNumber.First))))
        {
            if (extract.Histories.GetValueOrDefault(kind) is not { } history)
            {
                continue;
            }

            if (history.LatestOnly)
            {
                return onlyLatest(kind);
            }

            if (history.RecordsFrom is { } known && from < DayNumber.Of(known))
            {
                return knownFrom(kind, DayNumber.Of(known));
            }
        }

        return null;
    }

    private IEnumerable<KindWhere> Needed() =>
        [
            .. indicator.Facts.SelectMany(f => f.Parts).Select(p => p is Fact.OfCase of ? new KindWhere("", of.Conditions) : p.Reads).OfType<KindWhere>(),
            .. indicator.Days.Select(d => new KindWhere(d.Kind, d.Where)),
        ];

    /// <summary>The first day whose records each fact asks for, by kind; of a derived period, those of what it is made of.</summary>
    private IEnumerable<(string Kind, int From)> FirstDays(IEnumerable<Fact> facts, int firstJudged) => facts.SelectMany(f => f.Parts).SelectMany(part => part switch
    {
        { Reads: { } read } when indicator.DerivedPeriods.FirstOrDefault(d => string.Equals(d.Kind, read.Kind, StringComparison.Ordinal)) is { } derived => FirstDays([derived.HoldsWhile], DayNumber.First),
        Fact.In or Fact.InFor => [(part.Reads!.Kind, firstJudged)],
        Fact.Had { Within: { } within } had => [(had.Kind, within.DayBefore(firstJudged, indicator.Calendar) + 1)],
        { Reads: { } read } => [(read.Kind, DayNumber.First)],
        _ => Array.Empty<(string, int)>(),
    });
}
