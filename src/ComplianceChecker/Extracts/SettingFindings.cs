using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Finds what <c>extract.json</c> says about kinds that are not there.</summary>
internal static class SettingFindings
{
    /// <summary>A warning for each kind that is named and has no file.</summary>
    public static IEnumerable<Finding> Find(ExtractSettings settings, IReadOnlyCollection<string> kinds) => settings.KindsNamed
        .Where(named => !kinds.Contains(named.Kind, StringComparer.Ordinal))
        .Select(named => new Finding(
            Severity.Warning, named.Place.File, named.Place.Line, null, null, null,
            ExtractMessages.Fill(ExtractMessages.SettingWithoutFile, named.Kind, NearestName.Hint(named.Kind, kinds))));
}
