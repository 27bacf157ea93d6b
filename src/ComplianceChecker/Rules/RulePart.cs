using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules.Loading;
using ComplianceChecker.Rules.Words;

namespace ComplianceChecker.Rules;

/// <summary>A part of a rule that an example should reach: a step's time, or what ends, excuses or bounds a step.</summary>
/// <param name="Key">The object of the rule that it is.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Name">What it is, such as <c>"then", time 2 of 3 (3 months)</c>.</param>
public sealed record RulePart(object Key, DataPlace Place, string Name)
{
    /// <summary>The parts of a rule, in the order in which a rule is told.</summary>
    public static IReadOnlyList<RulePart> Of(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var timescale = rule.Written?["timescale"];
        var parts = new List<RulePart>(Listed("until", rule.Clock.Until, rule.Written?["clock"]?["until"], rule, UntilWords));
        AddStep("first", rule.Timescale.First);
        AddStep("second", rule.Timescale.Second);
        AddStep("then", rule.Timescale.Then);
        if (rule.Timescale.NotBefore is { } notBefore)
        {
            parts.Add(new RulePart(rule.Timescale, PlaceOf(timescale?["notBefore"], rule), $"\"notBefore\" ({notBefore})"));
        }

        if (rule.Timescale.Before is { } before)
        {
            parts.Add(new RulePart(before, PlaceOf(timescale?["before"], rule), $"\"before\" ({before.Kind})"));
        }

        var metBy = RuleReader.OneOrMore(rule.Written?["metBy"]).ToList();
        parts.AddRange(rule.MetBy.Select((m, i) => (MetBy: m, Node: metBy.ElementAtOrDefault(i)))
            .Where(m => m.MetBy.LooksBack)
            .Select(m => new RulePart(m.MetBy, PlaceOf(m.Node?["lookBack"], rule), $"\"lookBack\" of {m.MetBy.Kind} ({m.MetBy.LookBack?.ToString() ?? $"to the start of {m.MetBy.LookBackTo!.Kind}"})")));
        parts.AddRange(Listed("excusedBy", rule.ExcusedBy, rule.Written?["excusedBy"], rule, e => e.Kind));
        return parts;

        void AddStep(string name, IReadOnlyList<Alternative>? alternatives) =>
            parts.AddRange(Times(name, alternatives ?? [], timescale?[name], rule));
    }

    private static IEnumerable<RulePart> Times(string name, IReadOnlyList<Alternative> alternatives, DataNode? node, Rule rule)
    {
        var entries = RuleReader.OneOrMore(node).ToList();
        return alternatives.Select((a, i) => new RulePart(
            a,
            PlaceOf(entries.ElementAtOrDefault(i) ?? node, rule),
            alternatives.Count == 1 ? $"\"{name}\" ({a.Every})" : FormattableString.Invariant($"\"{name}\", time {i + 1} of {alternatives.Count} ({a.Every})")));
    }

    private static IEnumerable<RulePart> Listed<T>(string name, IReadOnlyList<T> entries, DataNode? node, Rule rule, Func<T, string> words)
        where T : notnull
    {
        var nodes = RuleReader.OneOrMore(node).ToList();
        return entries.Select((e, i) => new RulePart(e, PlaceOf(nodes.ElementAtOrDefault(i), rule), $"\"{name}\" ({words(e)})"));
    }

    private static string UntilWords(Until until) => until switch
    {
        Until.Birthday birthday => $"the {ListWords.Ordinal(birthday.Age)} birthday",
        Until.After after => $"{after.Span} after the start",
        Until.Happening happening => happening.Kind,
        _ => "",
    };

    private static DataPlace PlaceOf(DataNode? node, Rule rule) => node?.Place ?? rule.Place;
}
