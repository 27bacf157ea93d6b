using System.CommandLine;
using System.Globalization;
using ComplianceChecker.Extracts.Samples;
using ComplianceChecker.Timescales;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Cli;

/// <summary><c>compliance extract sample OUT</c>: a synthetic extract.</summary>
internal static class ExtractSampleCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CommandRunner runner)
    {
        var command = runner.Make(
            "sample",
            "Makes a synthetic extract to try the program with: children who never lived, with the data problems that extracts have.",
            [new Argument<string>(SampleFolder.Argument) { Description = "The folder to write it into; made if it is not there. A sample that lies there is replaced, anything else never." }],
            [OptionNames.AsAt, OptionNames.Cases, OptionNames.Seed, OptionNames.Years, OptionNames.Clean, OptionNames.Log, OptionNames.Verbose],
            [
                "compliance extract sample out/sample",
                "compliance extract sample out/sample --cases 9000 --seed 2 --as-at 2016-11-30 --clean",
            ],
            Run);
        command.Options.Single(o => string.Equals(o.Name, "--" + OptionNames.AsAt, StringComparison.Ordinal)).Description =
            "The day on which it is taken, such as 2016-11-30. Default: today.";
        return command;
    }

    private static int Run(CommandContext context)
    {
        var options = OptionsOf(context);
        var folder = SampleFolder.OfArgument(context);
        context.Progress.Begin("Making the sample", options.Cases);
        var files = folder.Write(open => SampleExtract.Write(options, open, context.Progress, context.Surroundings.Stop));
        context.Progress.End();
        Print(context, options, folder.Name, files);
        return ExitStatus.Done;
    }

    private static void Print(CommandContext context, SampleOptions options, string folder, IReadOnlyList<SampleFile> files)
    {
        var tables = files.Count(f => f.Name.EndsWith(".csv", StringComparison.Ordinal));
        var made = string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(options.Cases, "case")} as at {Day.ForPeople(DayNumber.Of(options.AsAt))}, {files.Sum(f => f.Rows):N0} rows in {Counted.Of(tables, "file")}");
        context.Diagnostics.Inform($"Made a sample: {made}.");
        var output = context.Surroundings.Out;
        output.WriteLine($"Made {folder}: {made}, and extract.json, which says of what day they are. No child in it ever lived.");
        output.WriteLine(options.IsClean
            ? "It has no data problems; leave out --clean to have some."
            : "It has some data problems, as extracts have; --clean leaves them out.");
        output.WriteLine();
        output.WriteLine("Next:");
        output.WriteLine($"  compliance report {InQuotes(folder)}");
    }

    private static string InQuotes(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private static SampleOptions OptionsOf(CommandContext context)
    {
        var options = context.Options;
        var asAt = options.Date(OptionNames.AsAt) ?? context.Surroundings.Clock().InZone(DateTimeZoneProviders.Tzdb["Europe/London"]).Date;
        if (asAt < SampleOptions.FirstAsAt || asAt > SampleOptions.LastAsAt)
        {
            throw options.Wrong(OptionNames.AsAt, $"no sample can be made of that day. Choose one from {LocalDatePattern.Iso.Format(SampleOptions.FirstAsAt)} to {LocalDatePattern.Iso.Format(SampleOptions.LastAsAt)}.");
        }

        return new SampleOptions(
            Number(OptionNames.Cases, SampleOptions.UsualCases, 1, SampleOptions.MostCases),
            Number(OptionNames.Seed, (int)SampleOptions.UsualSeed, 0, int.MaxValue),
            asAt,
            Number(OptionNames.Years, SampleOptions.UsualYears, 1, SampleOptions.MostYears),
            options.Has(OptionNames.Clean));

        int Number(string name, int usual, int fewest, int most)
        {
            var number = options.Has(name) ? options.Number(name) : usual;
            return number >= fewest && number <= most
                ? number
                : throw options.Wrong(name, string.Create(CultureInfo.InvariantCulture, $"out of range. Give a number from {fewest} to {most:N0}."));
        }
    }
}
