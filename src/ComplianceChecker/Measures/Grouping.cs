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

    /// <summary>Whether every field is an attribute of the case, so that a case without a clock has a group.</summary>
    public bool IsOfCase => Array.TrueForAll(readers, r => r.IsOfCase);

    /// <summary>The group of a case; empty for all cases, and where it has no value.</summary>
    public string OfCase(int caseIndex) => readers switch
    {
        [] => "",
        [var only] => only.OfCase(caseIndex),
        _ => CrossedOfCase(caseIndex),
    };

    /// <summary>The group of a clock; empty for all cases, and where it has no value.</summary>
    public string Of(Rule rule, int caseIndex, int startRow) => readers switch
    {
        [] => "",
        [var only] => only.Of(rule, caseIndex, startRow),
        _ => Crossed(rule, caseIndex, startRow),
    };

    // Apart from Of, which is asked of every obligation and must not allocate a closure.
    private string Crossed(Rule rule, int caseIndex, int startRow) => string.Join('+', readers.Select(r => r.Of(rule, caseIndex, startRow)));

    private string CrossedOfCase(int caseIndex) => string.Join('+', readers.Select(r => r.OfCase(caseIndex)));
}
