using ComplianceChecker.Cases;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Evaluation.Facts;

/// <summary>Finds the cases that a derived period warns of (<c>warns</c>): one finding a case, at the record that stands for it.</summary>
internal static class DerivedWarnings
{
    /// <summary>The findings of a rule set's derived periods.</summary>
    /// <param name="extract">The extract, with the derived periods.</param>
    /// <param name="rule">A rule of the set.</param>
    public static IEnumerable<Finding> Of(CaseExtract extract, Rule rule) =>
        from derived in rule.DerivedPeriods
        where derived.Warns is not null && RuleReads.IsWhole(rule, derived.Kind, extract)
        let table = extract.Table(derived.Kind)!
        from caseIndex in Enumerable.Range(0, extract.Cases.Count)
        where table.FirstRow[caseIndex] < table.FirstRow[caseIndex + 1]
        select Finding(extract, derived.Warns!, caseIndex, table.Starts[table.FirstRow[caseIndex]]);

    private static Finding Finding(CaseExtract extract, DerivedPeriodWarning warns, int caseIndex, int day)
    {
        var (file, line) = extract.Table(warns.At) is { } table && RowOn(table, caseIndex, day) is >= 0 and var row
            ? table.PlaceOf(row)
            : (extract.Cases.File, extract.Cases.Lines[caseIndex]);
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
