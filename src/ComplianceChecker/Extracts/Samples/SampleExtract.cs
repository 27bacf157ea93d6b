using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;

namespace ComplianceChecker.Extracts.Samples;

/// <summary>Makes a synthetic extract: a council's children who never lived.</summary>
/// <remarks>The same options give the same bytes on every machine. Cases are made one after the other, each from its own number, so that memory does not grow with them.</remarks>
public static class SampleExtract
{
    /// <summary>The name of the file that says when the extract was taken, and that it is synthetic.</summary>
    public const string SettingsName = ExtractSettings.FileName;

    private const string Banner = "// A synthetic extract, made by compliance extract sample. No child in it ever lived.\n";
    private const string HashLine = "// SHA-256 of its files: ";
    private const int CasesBetweenReports = 256;

    /// <summary>The names of all files that an extract is made of, <c>extract.json</c> last.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [.. SampleKinds.All.Select(k => k.File), SettingsName];

    /// <summary>Writes the files.</summary>
    /// <param name="options">What the extract is to be like.</param>
    /// <param name="open">Opens the file of a name for writing; all but one are open at once, and each is closed when it is done.</param>
    /// <param name="progress">Told now and then how many cases are done; null for nobody.</param>
    /// <param name="cancellation">Stops the writing; what was written is then of no use.</param>
    /// <returns>The files, with their rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option lies outside its range.</exception>
    public static IReadOnlyList<SampleFile> Write(SampleOptions options, Func<string, Stream> open, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(open);
        if (!options.IsValid)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "An option of the sample lies outside its range.");
        }

        byte[][] hashes;
        SampleFile[] files;
        using (var tables = new SampleTables(new SampleDates(options), open))
        {
            var lives = new SampleLives(options, tables);
            for (var number = 1; number <= options.Cases; number++)
            {
                if (number % CasesBetweenReports == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    progress?.Report(number);
                }

                lives.Write(number);
            }

            cancellation.ThrowIfCancellationRequested();
            hashes = [.. tables.All.Select(t => t.Finish())];
            files = [.. tables.All.Select(t => new SampleFile(t.File, t.Rows))];
        }

        using var settings = open(SettingsName);
        settings.Write(Encoding.UTF8.GetBytes(Settings(options, FingerprintOf(hashes))));
        return [.. files, new SampleFile(SettingsName, 0)];
    }

    /// <summary>Whether the files of a folder are a sample as it was made, so that nothing but a sample is lost with them.</summary>
    /// <param name="settings">The content of its <c>extract.json</c>.</param>
    /// <param name="open">Opens another file of the sample for reading.</param>
    public static bool IsUnchanged(string settings, Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(open);
        if (!settings.StartsWith(Banner, StringComparison.Ordinal))
        {
            return false;
        }

        var hashes = SampleKinds.All.Select(kind =>
        {
            using var stream = open(kind.File);
            return SHA256.HashData(stream);
        });
        return settings.Contains(HashLine + FingerprintOf(hashes) + "\n", StringComparison.Ordinal);
    }

    private static string Settings(SampleOptions options, string fingerprint)
    {
        var asAt = LocalDatePattern.Iso.Format(options.AsAt);
        return Banner
            + string.Create(CultureInfo.InvariantCulture, $"// --cases {options.Cases} --seed {options.Seed} --as-at {asAt} --years {options.Years}{(options.IsClean ? " --clean" : "")}\n")
            + HashLine + fingerprint + "\n"
            + $"{{ \"asAt\": \"{asAt}\" }}\n";
    }

    private static string FingerprintOf(IEnumerable<byte[]> hashes) => Convert.ToHexStringLower(SHA256.HashData([.. hashes.SelectMany(h => h)]));
}
