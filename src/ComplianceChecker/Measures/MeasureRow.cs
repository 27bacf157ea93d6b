using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>A measure over all cases or over one group.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="RuleId">The rule, or null where a measure is over several.</param>
/// <param name="GroupBy">What is grouped by; empty in the row for all cases.</param>
/// <param name="Group">The group's value; empty for all cases, and for cases without the attribute.</param>
public sealed record MeasureRow(Measure Measure, string? RuleId, string GroupBy, string Group)
{
    /// <summary>How many keep the timescale, or are counted; null where nothing can be told, the count is withheld, or the figure is one of days.</summary>
    public int? Numerator { get; init; }

    /// <summary>Of how many; null where nothing can be told, the count is withheld, or the figure is a plain number.</summary>
    public int? Denominator { get; init; }

    /// <summary>The mean or median of days to one decimal; null for any other figure, with none to count, or where too much cannot be told.</summary>
    public decimal? Days { get; init; }

    /// <summary>The percentage to one decimal, halves away from zero; null where there is nothing to count or too much cannot be told.</summary>
    public decimal? Percentage { get; init; }

    /// <summary>The figure itself, in the unit of the measure: the percentage, the number or the days; null where there is none.</summary>
    public decimal? Figure => Measure.Unit switch
    {
        MeasureUnit.Percent => Percentage,
        MeasureUnit.Number => Numerator,
        _ => Days,
    };

    /// <summary>Obligations otherwise in the measure that are excused.</summary>
    public int? Excused { get; init; }

    /// <summary>Cases left out as not yet due.</summary>
    public int? LeftOut { get; init; }

    /// <summary>Cases of which it cannot be told.</summary>
    public int? NotTold { get; init; }

    /// <summary>The percentage if all that cannot be told were not kept.</summary>
    public decimal? AtWorst { get; init; }

    /// <summary>The percentage if all that cannot be told were kept.</summary>
    public decimal? AtBest { get; init; }

    /// <summary>How the figure stands against the target; null without either.</summary>
    public Rag? Rag { get; init; }

    /// <summary>Why the measure is not given, in plain words; null if it is.</summary>
    public string? WhyNot { get; init; }

    /// <summary>Which of the figures are withheld, being small or giving away one that is.</summary>
    public WithheldCells Withheld { get; init; }

    /// <summary>Whether the figure itself is withheld, and not only a count beside it.</summary>
    public bool IsSuppressed => (Withheld & WithheldCells.Numerator) != WithheldCells.None;
}
