using System.Globalization;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Rules;

/// <summary>A value written in a rule.</summary>
public abstract record Literal
{
    private Literal()
    {
    }

    /// <summary>A blank.</summary>
    public sealed record Blank : Literal
    {
        /// <inheritdoc/>
        public override string ToString() => "blank";
    }

    /// <summary>A text, compared without case.</summary>
    public sealed record Text(string Value) : Literal
    {
        /// <inheritdoc/>
        public override string ToString() => Value;
    }

    /// <summary>A number.</summary>
    public sealed record Number(double Value) : Literal
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>True or false.</summary>
    public sealed record Boolean(bool Value) : Literal
    {
        /// <inheritdoc/>
        public override string ToString() => Value ? "yes" : "no";
    }

    /// <summary>A date.</summary>
    public sealed record Date(LocalDate Value) : Literal
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
    }

    /// <summary>A length of time, for <see cref="ConditionSubject.Elapsed"/>.</summary>
    public sealed record Length(Span Value) : Literal
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString();
    }
}
