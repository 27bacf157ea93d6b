using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>The team, the workers and the fields grouped by, as they stand on the as-at date beside each obligation that differs.</summary>
internal sealed class ChangeFields
{
    private readonly Comparison comparison;
    private readonly int asAt;
    private readonly FieldReader[] old;
    private readonly FieldReader[] @new;

    /// <summary>Binds the fields to the extract, as each side has read it.</summary>
    public ChangeFields(Comparison comparison)
    {
        this.comparison = comparison;
        asAt = DayNumber.Of(comparison.New.Request.AsAt);
        Names = ["team", "social_worker", "iro", "personal_adviser", .. comparison.New.ExtraFields];
        old = [.. Names.Select(n => new FieldReader(n, comparison.Old.Result.Extract, asAt))];
        @new = [.. Names.Select(n => new FieldReader(n, comparison.New.Result.Extract, asAt))];
    }

    /// <summary>The names of the fields, as columns.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The value of a field; empty if there is none.</summary>
    public string ValueOf(in ObligationChange change, int field)
    {
        var effect = comparison.Rules[change.Rule];
        return change.HasNew
            ? @new[field].Of(effect.New!, change.Case, change.StartRow, asAt)
            : old[field].Of(effect.Old!, change.Case, change.StartRow, asAt);
    }
}
