using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Evaluation;

/// <summary>Whether a rule may be read off an extract that has only the latest record of a kind (extract-format.md, <c>where</c>).</summary>
internal static class LatestRecords
{
    /// <summary>Why a rule cannot be evaluated because the latest was taken of other records than it asks for; null if it can be.</summary>
    public static string? WhyNotEvaluated(Rule rule, CaseExtract extract)
    {
        foreach (var metBy in rule.MetBy)
        {
            if (extract.Histories.GetValueOrDefault(metBy.Kind) is { LatestOnly: true, Where: { } where }
                && where.Members.FirstOrDefault(m => !Makes(metBy.Where, m)) is { } missing)
            {
                return EvaluationMessages.LatestOfOthers(metBy.Kind, missing.Name);
            }
        }

        return null;
    }

    /// <summary>Whether every alternative of the conditions makes a test.</summary>
    private static bool Makes(Conditions conditions, DataMember wanted) =>
        conditions.AnyOf.Count > 0 && conditions.AnyOf.All(all => all.Any(c =>
            c.Subject == ConditionSubject.Attribute
            && string.Equals(c.Attribute, wanted.Name, StringComparison.Ordinal)
            && SameTests(c.Tests, wanted.Value)));

    private static bool SameTests(IReadOnlyList<ValueTest> tests, DataNode wanted) => wanted.Kind switch
    {
        DataNodeKind.Object => wanted.Members.All(m => tests.Any(t => OperatorName(t.Operator) is { } name
            && string.Equals(name, m.Name, StringComparison.Ordinal) && SameValues(t.Values, m.Value))),
        _ => tests.Any(t => t.Operator == TestOperator.Is && SameValues(t.Values, wanted)),
    };

    private static string? OperatorName(TestOperator comparison) => comparison switch
    {
        TestOperator.Not => "not",
        TestOperator.AtLeast => "atLeast",
        TestOperator.AtMost => "atMost",
        TestOperator.Above => "above",
        TestOperator.Below => "below",
        TestOperator.Present => "present",
        _ => null,
    };

    private static bool SameValues(IReadOnlyList<Literal> values, DataNode wanted)
    {
        IReadOnlyList<DataNode> nodes = wanted.Kind == DataNodeKind.List ? wanted.Items : [wanted];
        return values.Count == nodes.Count && values.All(v => nodes.Any(n => Same(v, n)));
    }

    private static bool Same(Literal literal, DataNode node) => (literal, node.Kind) switch
    {
        (Literal.Blank, DataNodeKind.Null) => true,
        (Literal.Boolean b, DataNodeKind.Boolean) => b.Value == node.IsTrue,
        (Literal.Boolean b, DataNodeKind.Text) => BooleanText.TryParse(node.Text, out var value) && value == b.Value,
        (Literal.Number n, DataNodeKind.Number) => n.Value.Equals(node.Number),
        (Literal.Text t, DataNodeKind.Text) => string.Equals(t.Value, node.Text, StringComparison.OrdinalIgnoreCase),
        (Literal.Date d, DataNodeKind.Text) => string.Equals(NodaTime.Text.LocalDatePattern.Iso.Format(d.Value), node.Text, StringComparison.Ordinal),
        _ => false,
    };
}
