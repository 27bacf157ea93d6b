using System.IO.Compression;
using ComplianceChecker.Cases.DataFiles;

namespace ComplianceChecker.Extracts;

/// <summary>The files in a zip archive, which is read in place: nothing is written to a disk.</summary>
internal static class ArchiveFiles
{
    private const string Ending = ".zip";
    private const int MostEntries = 10_000;

    /// <summary>The most that one file may unpack to, and all together.</summary>
    private const long MostBytes = 1L << 30;
    private const long MostBytesInAll = 4L << 30;

    /// <summary>How many times larger a file may get by unpacking, once it is larger than <see cref="AnyRatioUpTo"/>: CSV files of councils get 5 to 20 times as large.</summary>
    private const int MostRatio = 200;
    private const long AnyRatioUpTo = 10L << 20;

    /// <summary>Whether a file is an archive, by its name.</summary>
    public static bool IsArchive(string name) => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The files of an archive that an extract can have, each named after the archive and its place in it.</summary>
    /// <exception cref="ExtractException">It is no archive, or holds what an archive of an extract does not.</exception>
    public static IReadOnlyList<InputFile> Of(InputFile archive)
    {
        byte[] content;
        try
        {
            content = archive.Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Stop(ExtractMessages.CannotOpen, archive.Name);
        }

        try
        {
            var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Any(e => e.CompressedLength > content.Length))
            {
                throw Stop(ExtractMessages.NotArchive, archive.Name);
            }

            if (zip.Entries.Count > MostEntries || zip.Entries.Sum(e => e.Length) > MostBytesInAll || zip.Entries.Any(IsTooLarge))
            {
                throw Stop(ExtractMessages.ArchiveTooLarge, archive.Name);
            }

            return [.. zip.Entries.Where(e => !PathOf(e).EndsWith('/') && !IsOfAnotherProgram(PathOf(e))).Select(e => FileOf(archive.Name, zip, e)).OfType<InputFile>()];
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw Stop(ExtractMessages.NotArchive, archive.Name);
        }
    }

    /// <summary>.NET unpacks no more of a file than it declares, so what is declared can be relied on.</summary>
    private static bool IsTooLarge(ZipArchiveEntry entry) => entry.Length > MostBytes || (entry.Length > AnyRatioUpTo && entry.Length / MostRatio > entry.CompressedLength);

    private static InputFile? FileOf(string archive, ZipArchive zip, ZipArchiveEntry entry)
    {
        var parts = PathOf(entry).Split('/');
        var name = $"{archive}/{PathOf(entry)}";
        if (parts.Any(p => p is ".." or "" || p.Contains(':', StringComparison.Ordinal)))
        {
            throw Stop(ExtractMessages.ArchiveLeadsOut, archive);
        }

        if (IsArchive(name))
        {
            throw Stop(ExtractMessages.ArchiveInArchive, name);
        }

        if (!TableFiles.Holds(name) && !string.Equals(parts[^1], ExtractSettings.FileName, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (entry.IsEncrypted)
        {
            throw Stop(ExtractMessages.ArchiveProtected, archive);
        }

        var content = new Lazy<byte[]>(() => Unpacked(archive, zip, entry));
        return new InputFile(name, () => content.Value);
    }

    private static byte[] Unpacked(string archive, ZipArchive zip, ZipArchiveEntry entry)
    {
        // An archive is read by one thread at a time.
        lock (zip)
        {
            try
            {
                using var stream = entry.Open();
                var content = new byte[entry.Length];
                stream.ReadExactly(content);
                return CheckSum.Of(content) == entry.Crc32 ? content : throw Stop(ExtractMessages.NotArchive, archive);
            }
            catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
            {
                throw Stop(ExtractMessages.NotArchive, archive);
            }
        }
    }

    /// <summary>The name of a file in a zip with its folders. Older programs write them with backslashes.</summary>
    private static string PathOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    private static bool IsOfAnotherProgram(string name) => name.Split('/').Any(p => p.StartsWith('.') && p is not ("." or "..") || p.StartsWith("~$", StringComparison.Ordinal) || string.Equals(p, "__MACOSX", StringComparison.Ordinal));

    private static ExtractException Stop(string message, string name) => new([ExtractMessages.Fill(message, name)]);
}
