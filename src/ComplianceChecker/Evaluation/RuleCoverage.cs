using ComplianceChecker.Cases;
using ComplianceChecker.Extracts;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Tells which parts of a rule no worked example reaches, so that a mistake in them would be seen by nobody.</summary>
/// <remarks>A part is reached if it has a say in what an example gives at its as-at date. Whether the example expects the right thing is another question.</remarks>
public static class RuleCoverage
{
    /// <summary>The parts of a rule that no example reaches, in the order in which a rule is told: all of them where it has no examples.</summary>
    public static IReadOnlyList<RulePart> NotReached(Rule rule, DataDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var reached = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var example in rule.Examples)
        {
            if (Bind(example, rule, dictionary) is { } bound)
            {
                var parts = new ReachedParts(bound, DayNumber.Of(example.AsAt), reached);
                for (var c = 0; c < bound.Extract.Cases.Count; c++)
                {
                    parts.Add(c);
                }
            }
        }

        return [.. RulePart.Of(rule).Where(p => !reached.Contains(p.Key))];
    }

    private static BoundRule? Bind(RuleExample example, Rule rule, DataDictionary dictionary)
    {
        try
        {
            var outcome = Evaluator.Evaluate(ExampleCases.Of(example, rule, dictionary), [rule]).Outcomes[0];
            return outcome.WhyNotAt(example.AsAt) is null ? outcome.Bound : null;
        }
        catch (ExtractException)
        {
            // What is wrong with the example is told where it is run; here it reaches nothing.
            return null;
        }
    }
}
