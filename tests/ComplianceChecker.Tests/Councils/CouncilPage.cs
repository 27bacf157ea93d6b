using ComplianceChecker.Cli;
using ComplianceChecker.Tests.Cli;
using NodaTime;
using NodaTime.Text;

namespace ComplianceChecker.Tests.Councils;

/// <summary>A council's page as the ordinary commands give it, from its pack of rules and its synthetic extract.</summary>
/// <remarks>
/// Its page.md is a table of five columns: what is told, the date as people write it, the figure as the council published it, the id of the measure or indicator in
/// backticks (behind it, where the figure is of a group, the field and value such as <c>`team=North`</c>), and the command in backticks. A figure "97%" is a percentage,
/// "16 of 28" the two counts, anything else a number. Lines of other tables are passed over. Commands run in the project's top folder.
/// </remarks>
/// <param name="council">The name of its folder in rules/councils.</param>
/// <param name="extract">The name of its extract in fixtures/extracts.</param>
internal sealed class CouncilPage(string council, string extract)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 12, 1, 9, 0);
    private static readonly LocalDatePattern AsPeopleWrite = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> ran = new(StringComparer.Ordinal);

    /// <summary>The path of the pack, seen from the project's top folder.</summary>
    public string Rules => $"rules/councils/{council}";

    /// <summary>The path of the extract, likewise.</summary>
    public string Extract => $"fixtures/extracts/{extract}";

    /// <summary>The figures of page.md, in order.</summary>
    public IReadOnlyList<PageFigure> Figures
    {
        get
        {
            var cells = File.ReadAllLines(TestFolder.At($"{Extract}/expected/page.md"))
                .Where(l => l.StartsWith('|')).Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToList());
            return
            [
                .. cells.Where(c => c.Count == 5 && AsPeopleWrite.Parse(c[1]).Success).Select(c =>
                {
                    var ids = Every2nd(c[3].Split('`'));
                    return new PageFigure(c[0], LocalDatePattern.Iso.Format(AsPeopleWrite.Parse(c[1]).Value), c[2], ids[0], ids.ElementAtOrDefault(1) ?? "", c[4].Trim('`'));
                }),
            ];
        }
    }

    /// <summary>The figure that the page's own command gives, written as the page writes it.</summary>
    public string Given(PageFigure figure)
    {
        var files = Run(figure.Command);
        var rows = Rows(files.TryGetValue("trend.csv", out var trend) ? trend : files["measures.csv"])
            .Where(r => !r.TryGetValue("as_at", out var asAt) || string.Equals(asAt, figure.AsAt, StringComparison.Ordinal));
        return figure.As(Single(rows, figure.Id, figure.Group));
    }

    /// <summary>A percentage at a date by an ordinary report, to one decimal; blank where there is none.</summary>
    public string Percentage(string asAt, string measure) => Single(Rows(Report(asAt)["measures.csv"]), measure, "")["percentage"];

    /// <summary>The number that an indicator gives at a date.</summary>
    public string Number(string asAt, string indicator) => Single(Rows(Report(asAt)["measures.csv"]), indicator, "")["numerator"];

    /// <summary>The files of an ordinary report at a date.</summary>
    public IReadOnlyDictionary<string, string> Report(string asAt, params string[] more) =>
        Run(string.Join(' ', ["compliance", "report", Extract, "--rules", Rules, "--as-at", asAt, .. more]));

    /// <summary>The files that a command writes, by name; a command is run once.</summary>
    public IReadOnlyDictionary<string, string> Run(string command)
    {
        lock (ran)
        {
            if (!ran.TryGetValue(command, out var files))
            {
                ran[command] = files = RunOnce(command);
            }

            return files;
        }
    }

    /// <summary>What a command prints; it must end with 0.</summary>
    public static string Printed(string command) => Execute(command).Out;

    /// <summary>Holds a whole file against the one that lies in expected; UPDATE_APPROVED=1 writes what comes now, to be read before it is kept.</summary>
    public void Check(string name, string text)
    {
        var path = TestFolder.At($"{Extract}/expected/{name}");
        if (string.Equals(Environment.GetEnvironmentVariable("UPDATE_APPROVED"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"There is no {Extract}/expected/{name}. Run with UPDATE_APPROVED=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    /// <summary>The rules of the pack are free of errors and warnings, their examples pass, and no part of a rule is without one.</summary>
    public void CheckRules()
    {
        Assert.EndsWith("no errors, 0 warnings.\n", Printed($"compliance rules check {Rules}"), StringComparison.Ordinal);
        Assert.Contains(" examples pass.", Printed($"compliance rules test {Rules}"), StringComparison.Ordinal);
        Execute($"compliance rules test {Rules} --coverage");
    }

    private static IReadOnlyDictionary<string, string> RunOnce(string command)
    {
        var folder = Directory.CreateTempSubdirectory("compliance-page-").FullName;
        try
        {
            Execute($"{command} --out {folder}");
            return Directory.GetFiles(folder).ToDictionary(f => Path.GetFileName(f), f => File.ReadAllText(f).ReplaceLineEndings("\n"), StringComparer.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CliResult Execute(string command)
    {
        // A part in quotes, such as "team=Looked After North", is one word.
        var words = command.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal("compliance", words[0]);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = CommandLine.Run([.. words[1..]], new Surroundings { Out = output, Error = error, Clock = () => Now, WorkingFolder = TestFolder.Root });
        var result = new CliResult(status, output.ToString().ReplaceLineEndings("\n"), error.ToString());
        Assert.True(status == 0, $"{command}: status {status}\n{result.Error}\n{result.Out}");
        return result;
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string csv)
    {
        var lines = csv.TrimEnd('\n').Split('\n').Select(Cells).ToList();
        return lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal));
    }

    /// <summary>The cells of a line; no cell of measures.csv or trend.csv has a line break or a quote in it.</summary>
    private static List<string> Cells(string line) =>
        [.. line.Split('"').Select((part, i) => i % 2 == 1 ? part.Replace(',', '\u0001') : part).Aggregate("", (all, part) => all + part).Split(',').Select(c => c.Replace('\u0001', ','))];

    private static IReadOnlyDictionary<string, string> Single(IEnumerable<IReadOnlyDictionary<string, string>> rows, string id, string group)
    {
        var (by, value) = group.Split('=', 2) is [var field, var held] ? (field, held) : ("", "");
        var found = rows.Where(r => string.Equals(r["measure_id"], id, StringComparison.Ordinal)
            && string.Equals(r["group_by"], by, StringComparison.Ordinal) && string.Equals(r["group"], value, StringComparison.Ordinal)).ToList();
        Assert.True(found.Count == 1, $"{found.Count} rows for {id} {group}.");
        return found[0];
    }

    private static List<string> Every2nd(string[] parts) => [.. parts.Where((_, i) => i % 2 == 1)];
}
