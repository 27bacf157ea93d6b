namespace ComplianceChecker.Rules.Layers;

/// <summary>What a part of a rule set is that a layer can change by its id.</summary>
internal enum FormKind
{
    /// <summary>A rule.</summary>
    Rule,

    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>A measure over several rules.</summary>
    Measure,
}
