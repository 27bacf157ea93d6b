using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>Reads a folder's files as a case extract: our own format, or a source that a mapping describes.</summary>
public static class ExtractReader
{
    /// <summary>Reads an extract. The result does not depend on the order of files, nor of rows but for the lines it names.</summary>
    /// <param name="files">The folder's files; only <c>*.csv</c> and <c>extract.json</c> are looked at.</param>
    /// <param name="dictionary">The kinds, attributes and codes that are known.</param>
    /// <param name="sources">The sources that are tried where there is no <c>cases.csv</c>.</param>
    /// <param name="options">What the caller knows about the extract.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ExtractException">The extract cannot be used at all.</exception>
    /// <exception cref="DataFileException"><c>extract.json</c> cannot be used.</exception>
    public static CaseExtract Read(
        IReadOnlyList<InputFile> files,
        DataDictionary dictionary,
        IReadOnlyList<SourceMapping> sources,
        ExtractOptions options,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        var settings = files.FirstOrDefault(f => Has(f, ExtractSettings.FileName)) is { } file ? ExtractSettingsFile.Read(file, dictionary) : new ExtractSettings();
        var tables = files.Where(f => f.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).OrderBy(f => f.Name, StringComparer.Ordinal).ToArray();
        if (tables.Any(f => Has(f, FolderReader.CasesFile)))
        {
            return new FolderReader(dictionary, settings, options, cancellation).Read(tables);
        }

        return SourceReader.Read(tables, dictionary, sources, settings, options, cancellation);
    }

    private static bool Has(InputFile file, string name) => string.Equals(file.Name, name, StringComparison.OrdinalIgnoreCase);
}
