using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules;

/// <summary>What ends a duty, on its day.</summary>
public abstract record Until
{
    private Until()
    {
    }

    /// <summary>A birthday.</summary>
    /// <param name="Age">The age attained.</param>
    public sealed record Birthday(int Age) : Until;

    /// <summary>A time after the clock's start.</summary>
    /// <param name="Span">How long; the duty ends on the last day of it.</param>
    public sealed record After(Span Span) : Until;

    /// <summary>The first matching event on or after the clock's start.</summary>
    /// <param name="Kind">The kind of event.</param>
    /// <param name="Where">Which events count.</param>
    public sealed record Happening(string Kind, Conditions Where) : Until;
}
