using ComplianceChecker.Cases;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>Finds the cases that a derived period warns of (<c>warns</c>): one finding a case, at the record that stands for it.</summary>
internal static class DerivedWarnings
{
    /// <summary>The findings of the derived periods of all rule sets of which a rule was evaluated.</summary>
    /// <param name="result">What was evaluated.</param>
    /// <param name="asAt">The as-at date: a period that begins later is no reason to look yet.</param>
    public static IEnumerable<Finding> Of(EvaluationResult result, int asAt) =>
        from found in result.Outcomes.Select(o => o.Bound).OfType<BoundRule>().DistinctBy(b => b.Rule.DerivedPeriods)
            .SelectMany(b => b.Rule.DerivedPeriods.Select(d => new { Bound = b, Derived = d })).DistinctBy(f => f.Derived, ReferenceEqualityComparer.Instance)
        let bound = found.Bound
        let derived = found.Derived
        where derived.Warns is not null && RuleReads.IsWhole(bound.Rule, derived.Kind, bound.Extract)
        let table = bound.Extract.Table(derived.Kind)!
        from caseIndex in Enumerable.Range(0, bound.Extract.Cases.Count)
        let first = table.FirstRow[caseIndex]
        where first < table.FirstRow[caseIndex + 1] && table.Starts[first] <= asAt
        select Finding(bound.Extract, derived.Warns!, caseIndex, table.Starts[first]);

    private static Finding Finding(CaseExtract extract, DerivedPeriodWarning warns, int caseIndex, int day)
    {
        var (file, line) = extract.Table(warns.At) is { } table && RowOn(table, caseIndex, day) is >= 0 and var row
            ? table.PlaceOf(row)
            : extract.Cases.PlaceOf(caseIndex);
        return new Finding(Severity.Warning, file, line, null, null, extract.Cases.Ids[caseIndex], warns.Says);
    }

    /// <summary>The row of a case that covers a day, else the first; -1 if it has none.</summary>
    private static int RowOn(RecordTable table, int caseIndex, int day)
    {
        var (from, to) = (table.FirstRow[caseIndex], table.FirstRow[caseIndex + 1]);
        for (var row = from; row < to; row++)
        {
            if (table.Starts[row] <= day && (table.IsPeriod ? day < table.Ends[row] : table.Starts[row] == day))
            {
                return row;
            }
        }

        return from < to ? from : -1;
    }
}
