using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Measures;

/// <summary>Which cases and clocks the filters of a report keep.</summary>
/// <remarks>What a field says may depend on the day: lists and what is up to date go by the as-at date, obligations of a period by their due date.</remarks>
public sealed class FilterOutcome
{
    private readonly CaseExtract extract;
    private readonly int asAt;
    private readonly (FieldReader Reader, FieldFilter Filter)[] filters;

    /// <summary>Binds filters to an extract and a rule's records.</summary>
    /// <param name="filters">The filters.</param>
    /// <param name="extract">The extract.</param>
    /// <param name="asAt">The as-at date.</param>
    public FilterOutcome(IReadOnlyList<FieldFilter> filters, CaseExtract extract, LocalDate asAt)
    {
        ArgumentNullException.ThrowIfNull(filters);
        this.extract = extract;
        this.asAt = DayNumber.Of(asAt);
        this.filters = [.. filters.Select(f => (new FieldReader(f.Field, extract, this.asAt), f))];
        DependsOnDay = Array.Exists(this.filters, f => f.Reader.DependsOnDay);
    }

    /// <summary>Whether nothing is filtered.</summary>
    public bool KeepsAll => filters.Length == 0;

    /// <summary>Whether a clock may be kept on one day and not on another.</summary>
    public bool DependsOnDay { get; }

    /// <summary>The fields that have no value without the record that starts a clock.</summary>
    public IEnumerable<string> FieldsOfClocks => filters.Where(f => !f.Reader.IsWithoutClock).Select(f => f.Filter.Field);

    /// <summary>The values asked for that their fields have nowhere in the extract, whatever the day. A blank is never one.</summary>
    /// <param name="result">What was evaluated: the records that start the clocks of its rules may have the field.</param>
    public IReadOnlyList<UnknownValue> UnknownValues(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Rule[] rules = [.. result.Outcomes.Select(o => o.Rule)];
        var unknown = new List<UnknownValue>();
        foreach (var (reader, filter) in filters.Where(f => f.Reader.IsThere(rules)))
        {
            var known = reader.Values(rules);
            unknown.AddRange(filter.Values.Where(v => v.Length > 0 && !known.Contains(v)).Select(v => new UnknownValue(filter.Field, v, known.Count, reader.Words(rules))));
        }

        return unknown;
    }

    /// <summary>How many cases are kept on the as-at date by the filters on attributes of the case.</summary>
    public int CasesKept => KeepsAll ? extract.Cases.Count : Enumerable.Range(0, extract.Cases.Count).Count(KeepsCase);

    /// <summary>Whether a case is kept on the as-at date by the filters on attributes of the case.</summary>
    public bool KeepsCase(int caseIndex)
    {
        foreach (var (reader, filter) in filters)
        {
            if (reader.IsOfCase && !Matches(filter, reader.OfCase(caseIndex, asAt, LeapDayBirthday.FirstOfMarch)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a case, without a clock, is kept on a day.</summary>
    internal bool KeepsCase(int caseIndex, int day, LeapDayBirthday leapDay)
    {
        foreach (var (reader, filter) in filters)
        {
            if (!Matches(filter, reader.OfCase(caseIndex, day, leapDay)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a clock of a case is kept.</summary>
    /// <param name="rule">The rule whose clock it is.</param>
    /// <param name="caseIndex">The case.</param>
    /// <param name="startRow">The row of the record that started the clock; -1 for a birthday.</param>
    /// <param name="day">The day, as a day number.</param>
    public bool Keeps(Rule rule, int caseIndex, int startRow, int day)
    {
        foreach (var (reader, filter) in filters)
        {
            if (!Matches(filter, reader.Of(rule, caseIndex, startRow, day)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an obligation is kept: one that is open, as the clock is on the as-at date; any other, as it was on its due date.</summary>
    public bool Keeps(Rule rule, in Obligation obligation, in Reading reading) =>
        KeepsAll || Keeps(rule, obligation.Case, obligation.StartRow, reading.IsTold && !reading.IsOpenAndTold ? Math.Min(reading.Due, asAt) : asAt);

    private static bool Matches(FieldFilter filter, string value)
    {
        foreach (var wanted in filter.Values)
        {
            if (string.Equals(wanted, value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
