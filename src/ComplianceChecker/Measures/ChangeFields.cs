namespace ComplianceChecker.Measures;

/// <summary>The team, the workers and the fields grouped by, as they stand beside each obligation that differs.</summary>
internal sealed class ChangeFields
{
    private readonly Comparison comparison;
    private readonly FieldReader[] old;
    private readonly FieldReader[] @new;

    /// <summary>Binds the fields to the extract, as each side has read it.</summary>
    public ChangeFields(Comparison comparison)
    {
        this.comparison = comparison;
        Names = ["team", "social_worker", "iro", "personal_adviser", .. comparison.New.ExtraFields];
        old = [.. Names.Select(n => new FieldReader(n, comparison.Old.Result.Extract))];
        @new = [.. Names.Select(n => new FieldReader(n, comparison.New.Result.Extract))];
    }

    /// <summary>The names of the fields, as columns.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The value of a field; empty if there is none.</summary>
    public string ValueOf(in ObligationChange change, int field)
    {
        var effect = comparison.Rules[change.Rule];
        return change.HasNew
            ? @new[field].Of(effect.New!, change.Case, change.StartRow)
            : old[field].Of(effect.Old!, change.Case, change.StartRow);
    }
}
