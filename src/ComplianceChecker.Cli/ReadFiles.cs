using System.Security.Cryptography;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Cli;

/// <summary>Small files that are read once, with their hashes for <c>run.json</c>.</summary>
internal sealed class ReadFiles
{
    private readonly Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);

    /// <summary>The files read so far, by name.</summary>
    public IReadOnlyList<FileHash> Hashes => [.. contents.Keys.Order(StringComparer.Ordinal).Select(name => new FileHash(name, Convert.ToHexStringLower(SHA256.HashData(contents[name]))))];

    /// <summary>A file that is read at the first need.</summary>
    /// <param name="name">The name that messages use; unique among these files.</param>
    /// <param name="path">Where it is.</param>
    public InputFile Add(string name, string path) => new(name, () => Read(name, path));

    /// <summary>Reads a file now.</summary>
    /// <exception cref="CommandFailure">It cannot be read.</exception>
    public byte[] Read(string name, string path)
    {
        if (contents.TryGetValue(name, out var known))
        {
            return known;
        }

        try
        {
            return contents[name] = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitStatus.CannotBeUsed, $"{name} cannot be read: {Reasons.Of(e)}");
        }
    }
}
