using ComplianceChecker.Cli;
using NodaTime;

namespace ComplianceChecker.Tests.Cli;

/// <summary>Runs commands within the test, in a folder of their own with the small council in it.</summary>
public abstract class CliTest : IDisposable
{
    protected static readonly Instant Now = Instant.FromUtc(2016, 12, 5, 9, 0);

    protected CliTest()
    {
        Folder = Directory.CreateTempSubdirectory("compliance-test-").FullName;
        SmallCouncil.WriteExtract(PathOf("extract"));
        SmallCouncil.WriteRules(PathOf("rules"));
    }

    protected string Folder { get; }

    protected string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    protected string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    /// <summary>Writes a file, with the folders it needs.</summary>
    protected void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    protected CliResult Run(params string[] args) => RunIn(_ => _, args);

    private protected CliResult RunIn(Func<Surroundings, Surroundings> change, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = CommandLine.Run(args, change(new Surroundings { Out = output, Error = error, Clock = () => Now, WorkingFolder = Folder }));
        return new CliResult(status, Plain(output), Plain(error));
    }

    /// <summary>Runs a command on the small council with its own rules.</summary>
    protected CliResult Report(params string[] more) => Run(["report", "extract", "--rules", "rules", .. more]);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Directory.Delete(Folder, recursive: true);

    private static string Plain(StringWriter text) => text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
}
