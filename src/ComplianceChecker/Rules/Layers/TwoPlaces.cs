using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>The two places at which a name has two meanings.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
internal sealed record TwoPlaces(DataPlace One, DataPlace Other);
