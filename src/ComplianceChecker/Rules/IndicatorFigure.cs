namespace ComplianceChecker.Rules;

/// <summary>What an indicator makes of the cases in its cohort.</summary>
public abstract record IndicatorFigure
{
    private IndicatorFigure()
    {
    }

    /// <summary>The percentage of them of which something else holds as well.</summary>
    /// <param name="Fact">What must hold, on the same day.</param>
    public sealed record Share(Fact Fact) : IndicatorFigure;

    /// <summary>How many there are.</summary>
    public sealed record Number : IndicatorFigure;

    /// <summary>The mean and the median of the days from one record to another.</summary>
    /// <remarks>Of several records of a case the latest of <paramref name="To"/> up to the day judged counts, and the latest of <paramref name="From"/> up to that. Where every one of <paramref name="From"/> comes after it, the days are 0.</remarks>
    /// <param name="From">The record that days are counted from; its day is day 0.</param>
    /// <param name="To">The record that days are counted to.</param>
    public sealed record Days(IndicatorDay From, IndicatorDay To) : IndicatorFigure;
}
