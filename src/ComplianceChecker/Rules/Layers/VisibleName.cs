using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>A name that a rule set gives to a fact or to a new kind of period.</summary>
/// <param name="Written">The name with what is written for it.</param>
/// <param name="Value">What it means.</param>
internal sealed record VisibleName<T>(DataMember Written, T Value);
