namespace ComplianceChecker.Rules;

/// <summary>How long each step of a rule may take.</summary>
/// <param name="First">From the clock's start.</param>
/// <param name="Second">From the day the first step was done; null if <paramref name="Then"/> serves.</param>
/// <param name="Then">From the day each later step was done; null if the chain stops.</param>
public sealed record Timescale(IReadOnlyList<Alternative> First, IReadOnlyList<Alternative>? Second, IReadOnlyList<Alternative>? Then)
{
    /// <summary>The alternatives for a step, 1 being the first; null if the chain has stopped before it.</summary>
    public IReadOnlyList<Alternative>? ForStep(int step) => step switch
    {
        1 => First,
        2 => Second ?? Then,
        _ => Then,
    };
}
