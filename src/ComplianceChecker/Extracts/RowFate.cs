namespace ComplianceChecker.Extracts;

/// <summary>What became of a row, the better the higher.</summary>
internal enum RowFate : byte
{
    /// <summary>The mapping makes nothing of it.</summary>
    LeftOut,

    /// <summary>It cannot be used.</summary>
    SetAside,

    /// <summary>It repeats another row.</summary>
    Repeated,

    /// <summary>A case or a record came of it.</summary>
    Used,
}
