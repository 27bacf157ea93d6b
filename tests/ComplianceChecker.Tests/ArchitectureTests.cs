using System.Text.RegularExpressions;

namespace ComplianceChecker.Tests;

/// <summary>Data flows one way: each folder of the library uses only those before it.</summary>
public partial class ArchitectureTests
{
    private static readonly string[] Order = ["Timescales", "Cases", "Extracts", "Rules", "Evaluation", "Measures", "Reports"];

    public static TheoryData<string> Folders => [.. Order];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_those_before_it(string folder)
    {
        var later = Order[(Array.IndexOf(Order, folder) + 1)..];
        var wrong = SourceFiles($"src/ComplianceChecker/{folder}")
            .SelectMany(f => Used().Matches(File.ReadAllText(f)).Select(m => (File: Path.GetFileName(f), Folder: m.Groups["room"].Value)))
            .Where(u => later.Contains(u.Folder) || u.Folder == "Cli")
            .Distinct()
            .Select(u => $"{folder}/{u.File} uses {u.Folder}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_library_has_these_folders_and_no_other() =>
        Assert.Equal(
            Order.Order(StringComparer.Ordinal),
            Directory.GetDirectories(TestFolder.At("src/ComplianceChecker")).Select(d => Path.GetFileName(d)!).Except(["bin", "obj"]).Order(StringComparer.Ordinal));

    [Fact]
    public void Only_the_command_line_reads_the_clock_the_environment_and_paths()
    {
        var wrong = SourceFiles("src/ComplianceChecker")
            .Where(f => Outside().IsMatch(File.ReadAllText(f)))
            .Select(Path.GetFileName);
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_top_level_holds_what_the_layout_lists_and_nothing_else()
    {
        string[] allowed =
        [
            "ComplianceChecker.sln", "Directory.Build.props", "Directory.Packages.props", "global.json", "README.md", "CHANGELOG.md", "DECISIONS.md",
            "src", "rules", "fixtures", "tests", "out", "bin", "obj", "TestResults",
        ];
        var wrong = Directory.GetFileSystemEntries(TestFolder.Root)
            .Select(e => Path.GetFileName(e)!)
            .Where(n => !n.StartsWith('.') && !allowed.Contains(n));
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.GetFiles(TestFolder.At(folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj"));

    [GeneratedRegex(@"ComplianceChecker\.(?<room>[A-Z]\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Used();

    [GeneratedRegex(@"\b(SystemClock|DateTime\.|DateTimeOffset\.|Stopwatch|Environment\.(?!NewLine)|Console\.(?!Profile)|File\.(Open|Read|Write|Exists|Create|Move|Delete)|Directory\.|FileInfo|DirectoryInfo)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Outside();
}
