using ComplianceChecker.Rules;

namespace ComplianceChecker.Reports.Pages;

/// <summary>The upright axis of a picture: from which figure to which, and how far apart its lines are.</summary>
/// <param name="Low">The figure at the bottom.</param>
/// <param name="High">The figure at the top.</param>
/// <param name="Step">From one line to the next.</param>
internal readonly record struct PictureScale(double Low, double High, double Step)
{
    private const double FewestPoints = 10;
    private const int Lines = 4;

    /// <summary>The figures at the lines, from the bottom.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            var (low, step) = (Low, Step);
            return Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(i => Math.Round(low + (i * step), 3));
        }
    }

    /// <summary>The scale on which some figures fit.</summary>
    /// <remarks>Ten points, or a tenth of the highest figure, are spanned at least, so that a small change looks small.</remarks>
    /// <param name="figures">The figures; at least one.</param>
    /// <param name="unit">What they are in.</param>
    public static PictureScale Of(IReadOnlyList<double> figures, MeasureUnit unit)
    {
        var (low, high) = (figures.Min(), figures.Max());
        var least = unit == MeasureUnit.Percent ? FewestPoints : Math.Max(high / 10, 1);
        if (high - low < least)
        {
            var middle = (low + high) / 2;
            (low, high) = (middle - (least / 2), middle + (least / 2));
        }

        var most = unit == MeasureUnit.Percent && figures.Max() <= 100 ? 100 : double.MaxValue;
        var step = Nice((high - low) / Lines);
        low = Math.Max(0, Math.Floor(Math.Min(low, most - least) / step) * step);
        high = Math.Min(most, Math.Ceiling(Math.Max(high, low + least) / step) * step);
        return new PictureScale(low, high, step);
    }

    /// <summary>Where a figure stands, 0 being the bottom and 1 the top.</summary>
    public double Of(double figure) => (figure - Low) / (High - Low);

    /// <summary>The next 1, 2 or 5 times a power of ten.</summary>
    private static double Nice(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }
}
