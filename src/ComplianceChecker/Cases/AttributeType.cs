namespace ComplianceChecker.Cases;

/// <summary>What an attribute's values are.</summary>
public enum AttributeType
{
    /// <summary>Text, trimmed and compared without case.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A date without a time of day.</summary>
    Date,
}
