using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Format;
using ComplianceChecker.Rules.Layers;

namespace ComplianceChecker.Rules.Loading;

/// <summary>Reads the new kinds of period that a rule set makes of others.</summary>
/// <param name="reading">The reading of the file.</param>
/// <param name="facts">Reads facts.</param>
/// <param name="ofBases">The new kinds of the files that it extends.</param>
internal sealed class DerivedPeriodReader(RuleReading reading, FactReader facts, VisibleNames<DerivedPeriod> ofBases)
{
    private readonly KindReader kinds = new(reading);

    /// <summary>The names that can be used as kinds; says which cannot.</summary>
    public static IReadOnlyCollection<string> NamesOf(DataNode? node, RuleReading reading)
    {
        var names = new List<string>();
        foreach (var member in node?.Members ?? [])
        {
            if (reading.Dictionary.Kinds.ContainsKey(member.Name) || string.Equals(member.Name, ExampleCases.AgreedExceptions, StringComparison.Ordinal))
            {
                reading.Error(member.Place, RuleMessages.KindIsKnownAlready(member.Name));
            }
            else if (FormatValue.KindName().IsMatch(member.Name))
            {
                names.Add(member.Name);
            }
        }

        return names;
    }

    /// <summary>The derived periods, each after those that it is made of, and otherwise in the order of the file.</summary>
    public IReadOnlyList<DerivedPeriod> Read(DataNode? node)
    {
        var read = new List<DerivedPeriod>();
        foreach (var member in (node?.Members ?? []).Where(m => m.Value.Kind == DataNodeKind.Object))
        {
            if (member.Value["title"] is null)
            {
                reading.Warn(member.Place, RuleMessages.NoTitle("derived period", "Its name"));
            }

            var title = member.Value["title"]?.Text.Trim() ?? member.Name.Replace('_', ' ');
            read.Add(new DerivedPeriod(member.Name, title, facts.Read(member.Value["holdsWhile"], hasClock: false) ?? new Fact.All([]), member.Place)
            {
                Warns = member.Value["warns"] is { Kind: DataNodeKind.Object } warns ? new DerivedPeriodWarning(warns["says"]?.Text.Trim() ?? "", kinds.PeriodOrEvent(warns["at"]).Kind) : null,
            });
        }

        return InOrder(read);
    }

    private List<DerivedPeriod> InOrder(List<DerivedPeriod> read)
    {
        var ordered = new List<DerivedPeriod>();
        var path = new List<DerivedPeriod>();
        read.ForEach(Visit);
        return ordered;

        void Visit(DerivedPeriod period)
        {
            if (ordered.Exists(p => IsKind(p, period.Kind)))
            {
                return;
            }

            if (path.IndexOf(period) is >= 0 and var first)
            {
                reading.Error(period.Place, RuleMessages.DerivedPeriodCycle(period.Kind, string.Join(" → ", path[first..].Append(period).Select(p => p.Kind))));
                return;
            }

            path.Add(period);
            foreach (var kind in KindsOf(period))
            {
                if (read.Find(p => IsKind(p, kind)) is { } other)
                {
                    Visit(other);
                }
            }

            path.RemoveAt(path.Count - 1);
            ordered.Add(period with { MadeOf = [.. KindsOf(period).Select(k => ordered.Find(p => IsKind(p, k)) ?? ofBases.Find(k)).OfType<DerivedPeriod>()] });
        }
    }

    private static bool IsKind(DerivedPeriod period, string kind) => string.Equals(period.Kind, kind, StringComparison.Ordinal);

    private static IEnumerable<string> KindsOf(DerivedPeriod period) => period.HoldsWhile.Parts.Select(p => p.Reads?.Kind).OfType<string>().Distinct(StringComparer.Ordinal);
}
