using System.Security.Cryptography;
using System.Text;

namespace ComplianceChecker.Cli;

/// <summary>Which rules lie beside the program: worked out from the files themselves, so that it is true of them even where one was changed.</summary>
internal static class RulesVersion
{
    private const int Digits = 8;

    /// <summary>The version of the shipped rules, such as <c>3f9a1c2b</c>.</summary>
    /// <remarks>
    /// The first eight digits of a SHA-256 over a line for each rule set, calendar, source and the data dictionary, in ordinal order of their names:
    /// the hash that <c>run.json</c> gives for the file, two spaces, its name. A council's own <c>dictionary.local.json</c> is not part of it, but is named.
    /// </remarks>
    /// <exception cref="CommandFailure">A file cannot be read, or is a link that leads out of the folder.</exception>
    public static string Of(Surroundings surroundings)
    {
        var folder = RuleFiles.ShippedFolder(surroundings);
        if (!Directory.Exists(folder))
        {
            return "not found beside the program";
        }

        var found = RuleFiles.Find([folder], surroundings);
        var own = found.Dictionaries.Where(d => string.Equals(d.Name, RuleFiles.LocalDictionary, StringComparison.Ordinal)).ToArray();
        var read = new ReadFiles();
        foreach (var file in found.RuleSets.Concat(found.Calendars).Concat(found.Dictionaries.Except(own)).Concat(found.Sources))
        {
            _ = read.Read(file.Name, file.Path);
        }

        var lines = string.Concat(read.Hashes.Select(h => $"{h.Sha256}  {h.File}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)))[..Digits] + (own.Length > 0 ? $" with {RuleFiles.LocalDictionary}" : "");
    }
}
