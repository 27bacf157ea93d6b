namespace ComplianceChecker.Cases.DataFiles;

/// <summary>A file to be read, without saying where it lies: only the command line knows paths.</summary>
/// <param name="Name">The name that messages and outputs use, such as <c>visits.csv</c> or <c>england/headline.json</c>.</param>
/// <param name="Read">Gives the whole content.</param>
public sealed record InputFile(string Name, Func<byte[]> Read)
{
    /// <summary>Opens the content from its first byte, as often as it is asked for. Where nothing else is said, it is held in memory.</summary>
    public Func<Stream> Open { get => field ?? (() => new MemoryStream(Read(), writable: false)); init; }
}
