using ComplianceChecker.Cases;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>Which cases and clocks the filters of a report keep.</summary>
public sealed class FilterOutcome
{
    private readonly CaseExtract extract;
    private readonly (FieldReader Reader, FieldFilter Filter)[] filters;

    /// <summary>Binds filters to an extract and a rule's records.</summary>
    public FilterOutcome(IReadOnlyList<FieldFilter> filters, CaseExtract extract)
    {
        ArgumentNullException.ThrowIfNull(filters);
        this.extract = extract;
        this.filters = [.. filters.Select(f => (new FieldReader(f.Field, extract), f))];
    }

    /// <summary>Whether nothing is filtered.</summary>
    public bool KeepsAll => filters.Length == 0;

    /// <summary>The fields that are not attributes of the case, but of a record that starts a clock.</summary>
    public IEnumerable<string> FieldsNotOfCase => filters.Where(f => !f.Reader.IsOfCase).Select(f => f.Filter.Field);

    /// <summary>How many cases are kept by the filters on attributes of the case.</summary>
    public int CasesKept => KeepsAll ? extract.Cases.Count : Enumerable.Range(0, extract.Cases.Count).Count(KeepsCase);

    /// <summary>Whether a case is kept by the filters on attributes of the case.</summary>
    public bool KeepsCase(int caseIndex) =>
        filters.All(f => !f.Reader.IsOfCase || Matches(f.Filter, f.Reader.OfCase(caseIndex)));

    /// <summary>Whether a clock of a case is kept.</summary>
    /// <param name="rule">The rule whose clock it is.</param>
    /// <param name="caseIndex">The case.</param>
    /// <param name="startRow">The row of the record that started the clock; -1 for a birthday.</param>
    public bool Keeps(Rule rule, int caseIndex, int startRow)
    {
        foreach (var (reader, filter) in filters)
        {
            if (!Matches(filter, reader.Of(rule, caseIndex, startRow)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Matches(FieldFilter filter, string value) =>
        filter.Values.Any(v => string.Equals(v.Trim(), value, StringComparison.OrdinalIgnoreCase));
}
