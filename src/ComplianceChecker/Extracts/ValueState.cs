namespace ComplianceChecker.Extracts;

/// <summary>Whether an attribute's value could be read.</summary>
internal enum ValueState : byte
{
    /// <summary>Read.</summary>
    Good,

    /// <summary>A text that is none of the dictionary's codes: kept as it is.</summary>
    UnknownCode,

    /// <summary>Neither true nor false: kept as unknown.</summary>
    UnreadableBoolean,

    /// <summary>No number: the row cannot be used.</summary>
    UnreadableNumber,

    /// <summary>No date: the row cannot be used.</summary>
    UnreadableDate,
}
