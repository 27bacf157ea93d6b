using System.Globalization;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary>The file of <c>--lookup</c>, which joins names to case ids. No message names it or says what is in it: its path may be telling as well.</summary>
internal static class LookupFile
{
    /// <summary>Its names; null if the option is not given.</summary>
    /// <param name="context">The command's context.</param>
    /// <param name="extract">The extract's folder.</param>
    /// <param name="extraFields">The fields that the lists show besides those they always have.</param>
    /// <exception cref="CommandFailure">The file cannot be used.</exception>
    public static LocalNames? OfOption(CommandContext context, string extract, IReadOnlyList<string> extraFields)
    {
        if (context.Options.Value(OptionNames.Lookup) is not { } given)
        {
            return null;
        }

        var path = context.Surroundings.PathOf(given);
        if (!File.Exists(path))
        {
            throw context.Options.Wrong(OptionNames.Lookup, Directory.Exists(path) ? "is a folder. Give a CSV file with case_id and names." : "there is no such file. Give a CSV file with case_id and names.");
        }

        if (IsInExtract(path, extract))
        {
            throw context.Options.Wrong(OptionNames.Lookup, "the file lies in the extract, which would be read with the names in it. Move it elsewhere.");
        }

        try
        {
            var (names, problem) = LocalNamesFile.Read(File.ReadAllBytes(path), extraFields);
            return names ?? throw context.Options.Wrong(OptionNames.Lookup, problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw context.Options.Wrong(OptionNames.Lookup, $"the file cannot be read: {Reasons.Of(e)}");
        }
    }

    /// <summary>Tells how many of the cases on the lists the file does not name.</summary>
    public static void TellUnmatched(CommandContext context, ReportChoice choice, ReportContents contents) =>
        TellUnmatched(context, choice, contents.Names is null ? [] : CasesOn(contents));

    /// <summary>Likewise of cases.</summary>
    public static void TellUnmatched(CommandContext context, ReportChoice choice, IEnumerable<string> cases)
    {
        if (choice.Names is not { } names)
        {
            return;
        }

        if (choice.Out is null)
        {
            context.Diagnostics.Warn("--lookup: names go into files and nowhere else, and none are written. Add --out FOLDER.");
            return;
        }

        var ids = cases.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (unmatched, listed) = (ids.Count(c => !names.Has(c)), ids.Count);
        if (unmatched > 0)
        {
            context.Diagnostics.Warn(string.Create(CultureInfo.InvariantCulture, $"--lookup: {unmatched:N0} of {Counted.Of(listed, "listed case")} {(unmatched == 1 ? "is" : "are")} not in the file."));
        }
    }

    private static IEnumerable<string> CasesOn(ReportContents contents) =>
        new[] { contents.Report.Exceptions, contents.Report.DueSoon, contents.Report.Ended, contents.Report.Excused }
            .SelectMany(l => l.Select(r => r.CaseId))
            .Concat(contents.Changes?.Cleared.Concat(contents.Changes.NotListed).Select(c => c.Before.CaseId) ?? []);

    private static bool IsInExtract(string path, string extract)
    {
        var real = RealPath.Of(path);
        return RealPath.AreSame(Path.GetDirectoryName(real) ?? real, RealPath.Of(extract)) || (Directory.Exists(extract) ? Directory.EnumerateFiles(extract) : [extract]).Any(f => RealPath.AreSame(RealPath.Of(f), real));
    }
}
