using System.Collections.Concurrent;
using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Says in which group a clock counts. It may be asked by several threads at once.</summary>
/// <param name="by">What is grouped by; null for all cases in one.</param>
/// <param name="extract">The extract.</param>
/// <param name="asAt">The as-at date.</param>
/// <param name="record">The record that has the field, where it is for that record that a case is counted; null otherwise.</param>
internal sealed class Grouping(GroupField? by, CaseExtract extract, int asAt, CohortRecord? record = null)
{
    private readonly FieldReader[] readers = [.. (by?.Fields ?? []).Select(name => new FieldReader(name, extract, asAt))];
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, string>> crossed = new(StringComparer.Ordinal);

    /// <summary>What is grouped by; null for all cases in one.</summary>
    public GroupField? By => by;

    /// <summary>Whether a case without a clock has a group.</summary>
    public bool IsWithoutClock => Array.TrueForAll(readers, r => r.IsWithoutClock);

    /// <summary>Whether a clock may be in different groups on different days.</summary>
    public bool DependsOnDay => Array.Exists(readers, r => r.DependsOnDay);

    /// <summary>The group of a case on a day; empty for all cases, and where it has no value.</summary>
    public string OfCase(int caseIndex, int day, LeapDayBirthday leapDay)
    {
        if (record is not null)
        {
            return record.ValueOn(caseIndex, day);
        }

        var name = readers.Length == 0 ? "" : readers[0].OfCase(caseIndex, day, leapDay);
        for (var i = 1; i < readers.Length; i++)
        {
            name = Crossed(name, readers[i].OfCase(caseIndex, day, leapDay));
        }

        return name;
    }

    /// <summary>The group of a clock on a day; empty for all cases, and where it has no value.</summary>
    public string Of(Rule rule, int caseIndex, int startRow, int day)
    {
        var name = readers.Length == 0 ? "" : readers[0].Of(rule, caseIndex, startRow, day);
        for (var i = 1; i < readers.Length; i++)
        {
            name = Crossed(name, readers[i].Of(rule, caseIndex, startRow, day));
        }

        return name;
    }

    /// <summary>The values that a group's name is made of, one for each field.</summary>
    public IReadOnlyList<string> PartsOf(string group)
    {
        var parts = new List<string>();
        for (var fields = readers.Length; fields > 1; fields--)
        {
            // A value may have a plus itself.
            var at = group.Length;
            do
            {
                at = group.LastIndexOf('+', at - 1);
            }
            while (!(crossed.TryGetValue(group[..at], out var second) && second.ContainsKey(group[(at + 1)..])));
            parts.Insert(0, group[(at + 1)..]);
            group = group[..at];
        }

        return [group, .. parts];
    }

    // Asked of every obligation: each name is made once.
    private string Crossed(string left, string right) => crossed
        .GetOrAdd(left, static _ => new ConcurrentDictionary<string, string>(StringComparer.Ordinal))
        .GetOrAdd(right, static (second, first) => $"{first}+{second}", left);
}
