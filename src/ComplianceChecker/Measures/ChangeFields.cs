using ComplianceChecker.Cases;

namespace ComplianceChecker.Measures;

/// <summary>The team, the workers and the fields grouped by, as they stand beside each obligation that differs.</summary>
internal sealed class ChangeFields
{
    private readonly Comparison comparison;
    private readonly FieldReader[] readers;

    /// <summary>Binds the fields to the extract.</summary>
    public ChangeFields(Comparison comparison)
    {
        this.comparison = comparison;
        Names = ["team", "social_worker", "iro", "personal_adviser", .. comparison.New.ExtraFields];
        readers = [.. Names.Select(n => new FieldReader(n, Extract))];
    }

    /// <summary>The names of the fields, as columns.</summary>
    public IReadOnlyList<string> Names { get; }

    private CaseExtract Extract => comparison.New.Result.Extract;

    /// <summary>The value of a field; empty if there is none.</summary>
    public string ValueOf(in ObligationChange change, int field)
    {
        var effect = comparison.Rules[change.Rule];
        var rule = change.HasNew ? effect.Rule : effect.Old ?? effect.Rule;
        return readers[field].Of(rule, change.Case, change.StartRow);
    }
}
