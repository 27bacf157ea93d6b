using ComplianceChecker.Cli;
using ComplianceChecker.Reports;

namespace ComplianceChecker.Tests.Cli;

public sealed class OutputFolderTests : CliTest
{
    [Fact]
    public void Files_of_an_earlier_run_are_replaced_and_others_left_alone()
    {
        Write("out/exceptions.csv", "old");
        Write("out/mine.txt", "mine");
        Assert.Equal(0, Report("--out", "out").Status);
        Assert.StartsWith("case_id,", Read("out", "exceptions.csv"), StringComparison.Ordinal);
        Assert.Equal("mine", Read("out", "mine.txt"));
        NothingIsLeftOver("extract", "out", "rules");
    }

    [Fact]
    public void Folders_above_the_output_are_made()
    {
        Assert.Equal(0, Report("--out", "a/b/out").Status);
        Assert.True(File.Exists(PathOf("a", "b", "out", "run.json")));
    }

    [Fact]
    public void A_disk_that_fills_up_leaves_everything_as_it_was()
    {
        Write("out/one.csv", "old");
        var failure = Assert.Throws<CommandFailure>(() => Open("out").Write(
            [new ReportFile("one.csv", s => s.Write("new"u8)), new ReportFile("two.csv", _ => throw new IOException("No space left on device : '/somewhere/two.csv'", 28))],
            CancellationToken.None));
        Assert.Equal((ExitStatus.NotWritten, $"{Path.Combine("out", "two.csv")} cannot be written: the disk is full. Make room, or choose another disk. Nothing was changed."), (failure.ExitStatus, failure.Message));
        Assert.Equal("old", Read("out", "one.csv"));
        NothingIsLeftOver("extract", "out", "rules");
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_brings_back_those_that_were()
    {
        Write("out/one.csv", "old");
        Directory.CreateDirectory(PathOf("out", "two.csv"));
        var failure = Assert.Throws<CommandFailure>(() => Open("out").Write(
            [new ReportFile("new.csv", s => s.Write("new"u8)), new ReportFile("one.csv", s => s.Write("new"u8)), new ReportFile("two.csv", s => s.Write("new"u8))],
            CancellationToken.None));
        Assert.Equal($"{Path.Combine("out", "two.csv")} cannot be written: a folder of that name stands there. Rename the folder, or choose another --out. Nothing was changed.", failure.Message);
        Assert.Equal("old", Read("out", "one.csv"));
        Assert.False(File.Exists(PathOf("out", "new.csv")));
        NothingIsLeftOver("extract", "out", "rules");
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_ends_with_status_4_and_one_line()
    {
        if (!Directory.Exists("/proc"))
        {
            return;
        }

        var result = Report("--out", "/proc/out");
        Assert.Equal((4, ""), (result.Status, result.Out));
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("/proc/out cannot be written: nothing can be made in the folder above it. ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopping_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var result = RunIn(s => s with { Stop = stop.Token }, "report", "extract", "--rules", "rules", "--out", "new/out");
        Assert.Equal((130, "", "Stopped. Nothing was written.\n"), (result.Status, result.Out, result.Error));
        NothingIsLeftOver("extract", "rules");
    }

    [Fact]
    public void Stopping_between_two_files_leaves_nothing_behind()
    {
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Open("new/out").Write(
            [new ReportFile("one.csv", _ => stop.Cancel()), new ReportFile("two.csv", s => s.Write("new"u8))],
            stop.Token));
        NothingIsLeftOver("extract", "rules");
    }

    [Fact]
    public void A_link_into_the_extract_is_seen_through()
    {
        Directory.CreateSymbolicLink(PathOf("link"), PathOf("extract"));
        Assert.Equal(2, Report("--out", "link/out").Status);
        Assert.Equal(2, Report("--out", "link").Status);
    }

    [Fact]
    public void The_folder_above_the_extract_may_be_written_to_and_the_extract_is_left_alone()
    {
        var before = Directory.EnumerateFiles(PathOf("extract")).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var result = Report("--out", ".");
        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.True(File.Exists(PathOf("exceptions.csv")));
        Assert.Equal(before, Directory.EnumerateFiles(PathOf("extract")).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    [Fact]
    public void A_file_that_the_extract_links_to_is_never_replaced()
    {
        Write("out/exceptions.csv", "case_id,reason\n");
        File.CreateSymbolicLink(PathOf("extract", "exceptions.csv"), PathOf("out", "exceptions.csv"));
        var result = Report("--out", "out");
        Assert.Equal((3, "exceptions.csv is a link that leads out of the extract's folder, and is not followed. Copy the file into the folder.\n"), (result.Status, result.Error));
        Assert.Equal("case_id,reason\n", Read("out", "exceptions.csv"));
    }

    private OutputFolder Open(string folder) => OutputFolder.At(folder, PathOf(folder));

    private void NothingIsLeftOver(params string[] expected) =>
        Assert.Equal(expected, Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
