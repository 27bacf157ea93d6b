using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>A measure over all cases or over one group, by the old and by the new rules.</summary>
/// <param name="Old">By the old rules; null if they do not have it.</param>
/// <param name="New">By the new rules; null if they do not have it.</param>
public sealed record MeasureChange(MeasureRow? Old, MeasureRow? New)
{
    private static readonly Measure Anything = new("", "", [], MeasureBasis.Indicator, CountsNotYetDue: false, null, null, LowIsGood: false);

    /// <summary>The row that says which measure and group it is: the new one, if there is one.</summary>
    public MeasureRow Row => New ?? Old!;

    /// <summary>By how much the figure moves, in its own unit (of a percentage: points); null if it is not given on both sides.</summary>
    public decimal? Difference => Figure(New) - Figure(Old);

    /// <summary>Whether it is not told by how much the figure moves because a side withholds it.</summary>
    public bool IsDifferenceWithheld => Old is not null && New is not null && (Old.IsSuppressed || New.IsSuppressed)
        && (Old.IsSuppressed || Figure(Old) is not null) && (New.IsSuppressed || Figure(New) is not null);

    /// <summary>Whether anything that is shown of it differs; not where the figure itself is withheld on both sides.</summary>
    public bool IsChange => Old is null || New is null || (!(Old.IsSuppressed && New.IsSuppressed) && Shown(Old) != Shown(New));

    /// <summary>The figure of a row; null if it is not given.</summary>
    public static decimal? Figure(MeasureRow? row) => row?.Measure.Unit switch
    {
        MeasureUnit.Percent => row.Percentage,
        MeasureUnit.Number => row.Numerator,
        MeasureUnit.Days => row.Days,
        _ => null,
    };

    /// <summary>What is shown of a row besides what the measure says, which differs in words: the counts, and the target that they are held against.</summary>
    private static MeasureRow Shown(MeasureRow row) => row with { Measure = Anything with { Target = row.Measure.Target }, RuleId = null };
}
