using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Rules.Layers;

/// <summary>A row of a table of standards.</summary>
/// <param name="Id">The rule, indicator or measure that it changes.</param>
/// <param name="Cells">The other cells that are not blank, by column, each as a text with its place.</param>
internal sealed record StandardsRow(DataNode Id, IReadOnlyDictionary<string, DataNode> Cells);
