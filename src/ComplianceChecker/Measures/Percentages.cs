using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>Percentages and how they stand against a target (evaluation.md, 8 and 11).</summary>
public static class Percentages
{
    /// <summary>A percentage to one decimal, halves away from zero; null with nothing to count.</summary>
    public static decimal? Of(int numerator, int denominator) =>
        denominator == 0 ? null : ((numerator * 2000L) + denominator) / (2L * denominator) / 10m;

    /// <summary>A percentage of what is filled in, to one decimal; 100.0 only where nothing is lacking, since a few blanks among thousands are to be found. Null with nothing to count.</summary>
    public static decimal? OfFilled(int filled, int all) => filled < all && Of(filled, all) == 100m ? 99.9m : Of(filled, all);

    /// <summary>Whether too much cannot be told for a percentage to be given: more than a twentieth of all, told or not.</summary>
    public static bool TooMuchUntold(int untold, int all) => untold * 20L > all;

    /// <summary>How a figure, as it is shown, stands against a measure's target; null without a target or a figure.</summary>
    public static Rag? Judge(Measure measure, decimal? figure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (measure.Target is not { } target || figure is not { } value)
        {
            return null;
        }

        return Reaches(value, target, measure.LowIsGood) ? Rag.Green
            : measure.Amber is { } amber && Reaches(value, amber, measure.LowIsGood) ? Rag.Amber
            : Rag.Red;
    }

    private static bool Reaches(decimal value, double mark, bool lowIsGood) =>
        lowIsGood ? value <= (decimal)mark : value >= (decimal)mark;
}
