using ComplianceChecker.Cases;

namespace ComplianceChecker.Measures;

/// <summary>What results are broken down by: one field, or several crossed.</summary>
/// <param name="Name">As on the command line, such as <c>team</c> or <c>team+placement_type</c>.</param>
/// <param name="Fields">The fields that are crossed.</param>
public sealed record GroupField(string Name, IReadOnlyList<string> Fields)
{
    /// <summary>The fields that an extract has besides those of cases and of the records that start clocks: the age band, and what allocations and placements say of a day.</summary>
    public static IEnumerable<string> HeldFields(CaseExtract extract) => FieldReader.HeldFields(extract);
}
