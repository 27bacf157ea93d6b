using System.Globalization;
using NodaTime;

namespace ComplianceChecker.Rules.Words;

/// <summary>Tells where a rule or an indicator comes from and for which dates it is in force.</summary>
internal static class ProvenanceSentences
{
    /// <summary>The dates.</summary>
    /// <param name="inForce">The ranges.</param>
    /// <param name="dates">What dates they are of, such as "due dates".</param>
    public static string InForce(IReadOnlyList<InForce> inForce, string dates) =>
        inForce.Count == 0 ? $"For all {dates}." : $"For {dates} {ListWords.And([.. inForce.Select(Range)])}.";

    /// <summary>The source of a rule, what it is a local standard of, and why it asks for something else than the law.</summary>
    public static IEnumerable<RuleSentence> Sources(Rule rule)
    {
        if (rule.Source.Local is not null)
        {
            var text = rule.Source.ToString();
            yield return $"{char.ToUpperInvariant(text[0])}{text[1..].TrimEnd('.')}.";
            yield break;
        }

        yield return Source(rule.Source);
        if (rule.Loosens.Length > 0)
        {
            yield return $"Why it asks for something else than the law: {rule.Loosens.TrimEnd('.')}.";
        }
    }

    /// <summary>The source.</summary>
    public static string Source(RuleSource source)
    {
        var force = source.Kind switch
        {
            SourceKind.Statutory => "law",
            SourceKind.StatutoryGuidance => "statutory guidance",
            SourceKind.Guidance => "guidance",
            SourceKind.Local => "local standard, not law",
            _ => "its force is not stated",
        };
        var name = string.Join(", ", new[] { source.Instrument, source.Provision }.Where(s => s.Length > 0));
        return name.Length == 0 && source.Kind is null ? "No source is given." : $"{(name.Length == 0 ? "No instrument is given" : name)} ({force}).";
    }

    private static string Range(InForce inForce) => inForce switch
    {
        { From: { } from, To: { } to } => $"from {Day(from)} to {Day(to)}",
        { From: { } from } => $"from {Day(from)} on",
        { To: { } to } => $"up to {Day(to)}",
        _ => "of any day",
    };

    private static string Day(LocalDate date) => date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
