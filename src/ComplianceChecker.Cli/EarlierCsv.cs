using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary>Finds the CSV files of an earlier run.</summary>
internal static class EarlierCsv
{
    /// <summary>The first line of a file is looked for in so many bytes.</summary>
    private const int LongestHeader = 4096;

    /// <summary>The CSV files in an output folder that a report wrote, known by their names and first columns.</summary>
    /// <exception cref="CommandFailure">One cannot be looked at.</exception>
    public static IEnumerable<string> Own(OutputFolder output) => OwnFiles.Names.Where(name => IsOwn(output, name));

    private static bool IsOwn(OutputFolder output, string name)
    {
        if (!File.Exists(output.PathOf(name)))
        {
            return false;
        }

        try
        {
            using var file = new FileStream(output.PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var start = new byte[Math.Min(LongestHeader, file.Length)];
            file.ReadExactly(start);
            return OwnFiles.IsOwn(name, start);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.NotWritten, $"{Path.Combine(output.Name, name)} cannot be looked at: {Reasons.Of(e)} Nothing was changed. Close the file in other programs and run again, or write to another folder.");
        }
    }
}
