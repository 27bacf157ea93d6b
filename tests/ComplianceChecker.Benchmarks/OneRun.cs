using System.Globalization;

namespace ComplianceChecker.Benchmarks;

/// <summary>Does the parts of the work a few times and prints the least that each took: a first look, without BenchmarkDotNet's care.</summary>
internal static class OneRun
{
    private const int Runs = 3;

    /// <summary>Prints a line for each part.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="cases">How many cases the extract has.</param>
    public static void Print(TextWriter output, int cases)
    {
        using var work = new Work(cases);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work.Extract.Cases.Count:N0} cases, {work.Extract.Files.Sum(f => f.RowsUsed):N0} rows, {work.Result.Outcomes.Sum(o => o.ObligationCount):N0} obligations"));
        var read = work.ReadRows();
        (string Name, Action Do)[] parts =
        [
            ("load rules", () => _ = work.LoadRules()),
            ("read rows, one file at a time", () => read = work.ReadRows()),
            ("index rows, one file at a time", () => _ = Work.Index(read)),
            ("read and index, as the program does", () => _ = work.Read()),
            ("bind rules", () => _ = work.Bind()),
            ("bind and evaluate", () => _ = work.Evaluate()),
            ("check data", () => _ = work.CheckData()),
            ("measure", () => _ = work.Measure()),
            ("write", work.Write),
        ];
        Part[][] runs = [.. Enumerable.Range(0, Runs).Select(_ => parts.Select(p => Part.Of(p.Name, p.Do)).ToArray())];
        foreach (var part in parts.Select((_, i) => Part.LeastOf(runs.Select(r => r[i]))))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Name,-38}{part.Milliseconds,10:N1} ms{part.Bytes / 1e6,10:N1} MB{part.Collections,6} collections"));
        }
    }
}
