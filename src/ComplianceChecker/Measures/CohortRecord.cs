using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation.Facts;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>The record for which a case is in an indicator's cohort, and an attribute of it: why a child ceased to be looked after, say.</summary>
internal sealed class CohortRecord
{
    private readonly BoundFact[] facts;
    private readonly AttributeColumn[] columns;

    private CohortRecord(BoundFact[] facts, AttributeColumn[] columns)
    {
        this.facts = facts;
        this.columns = columns;
    }

    /// <summary>The record that has the attribute an indicator is broken down by; null where it is the case that has it, or none has.</summary>
    public static CohortRecord? Of(Indicator indicator, CaseExtract extract)
    {
        if (indicator is not { By: { } by, Cohort: { } cohort } || extract.Cases.Column(by) is not null || extract.Dictionary.Attribute(DataDictionary.CasesKind, by) is not null)
        {
            return null;
        }

        var binder = new FactBinder(extract, indicator.Calendar, indicator.LeapDay);
        var (facts, columns) = (new List<BoundFact>(), new List<AttributeColumn>());
        foreach (var part in cohort.Affirmed)
        {
            if (part.Reads is { } read && extract.Table(read.Kind)?.Column(by) is { } column)
            {
                facts.Add(binder.Bind(part));
                columns.Add(column);
            }
        }

        return facts.Count == 0 ? null : new CohortRecord([.. facts], [.. columns]);
    }

    /// <summary>The attribute on the day that the case is judged; empty where it is blank.</summary>
    public string ValueOn(int caseIndex, int day)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i].RecordOn(caseIndex, day) is >= 0 and var row)
            {
                return columns[i].ValueOf(row);
            }
        }

        return "";
    }
}
