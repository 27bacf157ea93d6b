using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>What all that reads a source needs to know.</summary>
/// <param name="Mapping">The source.</param>
/// <param name="Dictionary">The kinds, attributes and codes that are known.</param>
/// <param name="Settings">What <c>extract.json</c> says.</param>
internal sealed record SourceContext(SourceMapping Mapping, DataDictionary Dictionary, ExtractSettings Settings)
{
    /// <summary>How a table writes dates.</summary>
    public DateFormat DatesOf(SourceTable table) => Settings.DatesOf(table.Name, table.Dates);
}
