using System.IO.Compression;
using System.Text;

namespace ComplianceChecker.Tests.Cli;

/// <summary>The examples in fixtures/outputs are what the commands of the README write; set UPDATE_APPROVED=1 to approve what comes now.</summary>
public sealed class ExampleOutputTests : CliTest
{
    private const string Outputs = "fixtures/outputs";

    [Fact]
    public void Every_example_is_what_its_command_in_the_README_writes()
    {
        Directory.CreateSymbolicLink(PathOf("england"), TestFolder.At("rules"));
        Directory.Delete(PathOf("rules"), recursive: true);
        Directory.Move(PathOf("england"), PathOf("rules"));
        Directory.CreateDirectory(PathOf("fixtures"));
        Directory.CreateSymbolicLink(PathOf("fixtures", "extracts"), TestFolder.At("fixtures/extracts"));
        Directory.CreateDirectory(PathOf(Outputs));
        var commands = Commands();
        Assert.True(commands.Length > 3, "The README has no commands under \"An example of each\".");
        foreach (var command in commands)
        {
            var (line, file) = command.Split(" > ") is [var before, var to] ? (before, to) : (command, null);
            var result = Run(Words(line)[1..]);
            Assert.True(result.Status == 0, $"{command}: {result.Error}");
            if (file is not null)
            {
                File.WriteAllText(PathOf(file), result.Out);
            }
        }

        var made = FilesIn(PathOf(Outputs));
        if (string.Equals(Environment.GetEnvironmentVariable("UPDATE_APPROVED"), "1", StringComparison.Ordinal))
        {
            foreach (var (name, bytes) in made)
            {
                var target = TestFolder.At($"{Outputs}/{name}");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, bytes);
            }
        }

        var kept = FilesIn(TestFolder.At(Outputs));
        Assert.Equal(made.Keys, kept.Keys);
        Assert.All(made, file => Assert.True(Compared(file) == Compared(new(file.Key, kept[file.Key])), $"{file.Key} is not what its command writes now. Run with UPDATE_APPROVED=1 and read what it wrote."));
    }

    private static string[] Commands()
    {
        var readme = File.ReadAllText(TestFolder.At("README.md")).ReplaceLineEndings("\n");
        var section = readme[readme.IndexOf("### An example of each\n", StringComparison.Ordinal)..];
        return section.Split("```sh\n")[1].Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static SortedDictionary<string, byte[]> FilesIn(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);

    /// <summary>The words of a command; quotation marks hold one with blanks together.</summary>
    private static string[] Words(string line) => [.. line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>What must be the same on every system: of a workbook its parts, since how they are packed is the system's, else every byte but those that tell the time.</summary>
    private static string Compared(KeyValuePair<string, byte[]> file) =>
        file.Key.EndsWith(".xlsx", StringComparison.Ordinal) ? Parts(file.Value) : WithoutTime(file.Value);

    private static string Parts(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        return string.Join('\n', archive.Entries.Select(e =>
        {
            using var part = new StreamReader(e.Open(), Encoding.Latin1);
            return $"{e.FullName} {e.LastWriteTime:O} {part.ReadToEnd()}";
        }));
    }

    /// <summary>A file's bytes as letters of their own, without the line of run.json that tells the time.</summary>
    private static string WithoutTime(byte[] bytes) =>
        string.Join('\n', Encoding.Latin1.GetString(bytes).Split('\n').Where(l => !l.StartsWith("  \"generatedAt\"", StringComparison.Ordinal)));
}
