using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts;

/// <summary>Finds what is suspicious about <c>extract.json</c>.</summary>
internal static class SettingFindings
{
    /// <summary>What was found in reading it, and a warning for each kind that is named and has no file.</summary>
    public static IEnumerable<Finding> Find(ExtractSettings settings, IReadOnlyCollection<string> kinds) => settings.Findings.Concat(settings.KindsNamed
        .Where(named => !kinds.Contains(named.Kind, StringComparer.Ordinal))
        .Select(named => new Finding(
            Severity.Warning, named.Place.File, named.Place.Line, null, null, null,
            ExtractMessages.Fill(ExtractMessages.SettingWithoutFile, named.Kind, NearestName.Hint(named.Kind, kinds)))));
}
