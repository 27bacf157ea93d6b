namespace ComplianceChecker.Rules;

/// <summary>How a value is compared. A blank value fails every comparison but <see cref="Is"/> with null, <see cref="Not"/> and <see cref="Present"/>.</summary>
public enum TestOperator
{
    /// <summary>Equals one of the literals; null is a blank.</summary>
    Is,

    /// <summary>Equals none of the literals.</summary>
    Not,

    /// <summary>Is at least the literal.</summary>
    AtLeast,

    /// <summary>Is at most the literal.</summary>
    AtMost,

    /// <summary>Is above the literal.</summary>
    Above,

    /// <summary>Is below the literal.</summary>
    Below,

    /// <summary>Is not blank (literal true), or is blank (false).</summary>
    Present,
}
