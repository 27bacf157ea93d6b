namespace ComplianceChecker.Cases.DataFiles;

/// <summary>What a JSON value is.</summary>
public enum DataNodeKind
{
    /// <summary>Null.</summary>
    Null,

    /// <summary>An object with named members.</summary>
    Object,

    /// <summary>An array.</summary>
    List,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,
}
