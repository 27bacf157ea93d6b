using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Loading;

namespace ComplianceChecker.Rules.Layers;

/// <summary>Says which new kinds of period a rule or indicator carries with it: a list that others share, wherever one has all it asks for, since each list is worked out once.</summary>
/// <param name="all">The list of a file that extends none, which all in it carry; null for any other.</param>
/// <param name="visible">The names that can be used.</param>
/// <param name="lists">The lists of the files in question, the nearest first.</param>
/// <param name="made">The lists made so far for what none of those has.</param>
internal sealed class DerivedPeriodChoice(IReadOnlyList<DerivedPeriod>? all, VisibleNames<DerivedPeriod> visible, IReadOnlyList<IReadOnlyList<DerivedPeriod>> lists, Dictionary<string, IReadOnlyList<DerivedPeriod>> made)
{
    /// <summary>The derived periods, each after those that it is made of.</summary>
    /// <param name="kinds">The kinds that are asked for, derived or not.</param>
    /// <param name="place">Where.</param>
    /// <param name="reading">Told where two that are asked for are made of different ones of the same name.</param>
    public IReadOnlyList<DerivedPeriod> For(Func<IEnumerable<string>> kinds, DataPlace place, RuleReading reading)
    {
        if (all is not null)
        {
            return all;
        }

        List<DerivedPeriod> asked = [.. kinds().Distinct(StringComparer.Ordinal).Select(visible.Find).OfType<DerivedPeriod>()];
        return lists.FirstOrDefault(l => asked.TrueForAll(a => l.Any(p => ReferenceEquals(p, a)))) ?? Made(asked, place, reading);
    }

    private IReadOnlyList<DerivedPeriod> Made(List<DerivedPeriod> asked, DataPlace place, RuleReading reading)
    {
        var ordered = new List<DerivedPeriod>();
        asked.ForEach(Add);
        var key = string.Join('\n', ordered.Select(p => $"{p.Kind} {p.Place}").Order(StringComparer.Ordinal));
        return made.TryGetValue(key, out var known) ? known : made[key] = ordered;

        void Add(DerivedPeriod period)
        {
            if (ordered.Exists(p => ReferenceEquals(p, period)))
            {
                return;
            }

            foreach (var part in period.MadeOf)
            {
                Add(part);
            }

            if (ordered.Find(p => string.Equals(p.Kind, period.Kind, StringComparison.Ordinal)) is { } other)
            {
                reading.Error(place, LayerMessages.NameOfTwoBases(period.Kind, other.Place.ToString(), period.Place.ToString()));
            }

            ordered.Add(period);
        }
    }
}
