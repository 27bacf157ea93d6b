using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using NodaTime;

namespace ComplianceChecker.Extracts;

/// <summary>Reads a folder's files as a case extract: our own format, or a source that a mapping describes.</summary>
public static class ExtractReader
{
    /// <summary>Reads an extract from files that nobody has looked over yet.</summary>
    /// <inheritdoc cref="Read(ExtractFiles, DataDictionary, IReadOnlyList{SourceMapping}, ExtractOptions, CancellationToken)"/>
    public static CaseExtract Read(
        IReadOnlyList<InputFile> files,
        DataDictionary dictionary,
        IReadOnlyList<SourceMapping> sources,
        ExtractOptions options,
        CancellationToken cancellation) => Read(ExtractFiles.Open(files, cancellation), dictionary, sources, options, cancellation);

    /// <summary>Reads an extract. The result does not depend on the order of files, nor of rows but for the lines it names.</summary>
    /// <param name="files">The folder's files.</param>
    /// <param name="dictionary">The kinds, attributes and codes that are known.</param>
    /// <param name="sources">The sources that are tried where there is no <c>cases.csv</c>.</param>
    /// <param name="options">What the caller knows about the extract.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ExtractException">The extract cannot be used at all.</exception>
    /// <exception cref="DataFileException"><c>extract.json</c> cannot be used.</exception>
    public static CaseExtract Read(
        ExtractFiles files,
        DataDictionary dictionary,
        IReadOnlyList<SourceMapping> sources,
        ExtractOptions options,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        var settings = SettingsOf(files, dictionary, options.TakenOn);
        return files.Cases() is { } cases
            ? new FolderReader(dictionary, settings, options, cancellation).Read(files, cases)
            : SourceReader.Read(files.Tables(), dictionary, sources, settings, options, cancellation);
    }

    /// <summary>What <c>extract.json</c> says, and the day on which the extract was taken where it does not.</summary>
    /// <exception cref="DataFileException">It cannot be used.</exception>
    internal static ExtractSettings SettingsOf(ExtractFiles files, DataDictionary dictionary, LocalDate? takenOn) =>
        files.Settings is { } file ? ExtractSettingsFile.Read(file, dictionary, takenOn) : new ExtractSettings { AsAt = takenOn };
}
