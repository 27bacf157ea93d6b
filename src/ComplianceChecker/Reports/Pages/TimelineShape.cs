namespace ComplianceChecker.Reports.Pages;

/// <summary>Something on a lane of a timeline.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="X">Where it stands; of bars, where they begin.</param>
/// <param name="Width">How wide a bar is; 0 for what stands on one day.</param>
/// <param name="Y">The middle of its line, from the top of the picture.</param>
/// <param name="Text">What is written on it or beside it.</param>
/// <param name="Tip">What it means, in words.</param>
internal sealed record TimelineShape(TimelineShapeKind Kind, double X, double Width, double Y, string Text, string Tip)
{
    /// <summary>Where it ends.</summary>
    public double Right => X + Width;
}
