using System.Diagnostics;
using ComplianceChecker.Tests.Cli;
using NodaTime.Text;

namespace ComplianceChecker.Tests.Reports.Workbooks;

public sealed class OfficeTests : CliTest
{
    [OfficeFact]
    public void Another_program_opens_the_workbook_and_shows_the_list_as_the_CSV_file_has_it()
    {
        Assert.Equal(0, Report("--out", "out", "--format", "csv", "--format", "xlsx").Status);
        using var office = Process.Start(new ProcessStartInfo(OfficeFactAttribute.Program!)
        {
            // Sheet 2, in UTF-8.
            ArgumentList = { "--headless", "-env:UserInstallation=" + new Uri(PathOf("profile")).AbsoluteUri, "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2", "--outdir", PathOf("shown"), PathOf("out", "report.xlsx") },
            UseShellExecute = false,
            Environment = { ["LC_ALL"] = "en_US.UTF-8", ["LANG"] = "en_US.UTF-8" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Assert.True(office.WaitForExit(TimeSpan.FromMinutes(3)));
        var shown = Path.Combine(PathOf("shown"), "list.csv");
        var lines = File.ReadAllLines(Directory.EnumerateFiles(PathOf("shown")).Single());
        File.WriteAllLines(shown, lines[Array.FindIndex(lines, l => l.StartsWith("Case,Rule id,", StringComparison.Ordinal))..]);
        var (_, rows) = CsvTable.Read(PathOf("out", "exceptions.csv"));
        var (_, opened) = CsvTable.Read(shown);
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(Plain), opened.Select(r => Plain([.. r[..^1].Select(AsDate)])));
    }

    private static string Plain(string[] row) => string.Join('|', row);

    /// <summary>A date as LibreOffice writes one in American English.</summary>
    private static string AsDate(string cell) =>
        LocalDatePattern.CreateWithInvariantCulture("MM/dd/uuuu").Parse(cell).TryGetValue(default, out var date) ? LocalDatePattern.Iso.Format(date) : cell;
}
