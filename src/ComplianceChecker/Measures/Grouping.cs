using ComplianceChecker.Cases;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>Says in which group a clock counts.</summary>
/// <param name="by">What is grouped by; null for all cases in one.</param>
/// <param name="extract">The extract.</param>
internal sealed class Grouping(GroupField? by, CaseExtract extract)
{
    private readonly FieldReader[] readers = [.. (by?.Fields ?? []).Select(name => new FieldReader(name, extract))];

    /// <summary>What is grouped by; null for all cases in one.</summary>
    public GroupField? By => by;

    /// <summary>The group of a clock; empty for all cases, and where it has no value.</summary>
    public string Of(Rule rule, int caseIndex, int startRow) => readers switch
    {
        [] => "",
        [var only] => only.Of(rule, caseIndex, startRow),
        _ => Crossed(rule, caseIndex, startRow),
    };

    // Apart from Of, which is asked of every obligation and must not allocate a closure.
    private string Crossed(Rule rule, int caseIndex, int startRow) => string.Join('+', readers.Select(r => r.Of(rule, caseIndex, startRow)));
}
