using System.Diagnostics;
using ComplianceChecker.Tests.Cli;

namespace ComplianceChecker.Tests.Reports.Workbooks;

public sealed class OfficeTests : CliTest
{
    [OfficeFact]
    public void Another_program_opens_the_workbook_and_shows_the_list_as_the_CSV_file_has_it()
    {
        Assert.Equal(0, Report("--out", "out", "--format", "csv", "--format", "xlsx").Status);
        using var office = Process.Start(new ProcessStartInfo(OfficeFactAttribute.Program!)
        {
            // Sheet 2, formatted as shown, in UTF-8.
            ArgumentList = { "--headless", "-env:UserInstallation=" + new Uri(PathOf("profile")).AbsoluteUri, "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2", "--outdir", PathOf("shown"), PathOf("out", "report.xlsx") },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Assert.True(office.WaitForExit(TimeSpan.FromMinutes(3)));
        var shown = File.ReadAllLines(Directory.EnumerateFiles(PathOf("shown")).Single());
        var (_, rows) = CsvTable.Read(PathOf("out", "exceptions.csv"));
        var first = Array.FindIndex(shown, l => l.StartsWith("Case,Rule id,", StringComparison.Ordinal)) + 1;
        Assert.Equal(rows.Select(r => (r[0], r[1])), shown[first..].Select(l => l.Split(',')).Select(c => (c[0], c[1])));
        Assert.Equal(rows.Select(r => TestFolder.Date(r[7]).ToString("dd MMM uuuu", System.Globalization.CultureInfo.InvariantCulture)), shown[first..].Select(l => l.Split(',').Where(c => c.Length == 11 && c[2] == ' ' && c[6] == ' ').ElementAt(2)));
    }
}
