namespace ComplianceChecker.Reports.Workbooks;

/// <summary>What a line of a chart shows.</summary>
internal enum ChartLineKind
{
    /// <summary>The figures of the measure.</summary>
    Figures,

    /// <summary>Its target.</summary>
    Target,

    /// <summary>The figure of others.</summary>
    Comparator,
}
