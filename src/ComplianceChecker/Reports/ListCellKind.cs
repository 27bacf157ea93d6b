namespace ComplianceChecker.Reports;

/// <summary>What a cell of a list is.</summary>
internal enum ListCellKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A day, with its time of day where hours count.</summary>
    Day,
}
