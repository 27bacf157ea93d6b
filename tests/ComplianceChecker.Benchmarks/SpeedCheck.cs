using System.Diagnostics;
using System.Globalization;

namespace ComplianceChecker.Benchmarks;

/// <summary>Checks on a council's extract that the program has not become slower or more wasteful by accident.</summary>
/// <remarks>
/// What one thread allocates is the same in every run, so it is bounded closely: a tenth above what was measured. The processor's time differs with the machine and with what
/// else it does, so the bound is far off: it catches what has become many times slower.
/// </remarks>
internal static class SpeedCheck
{
    private const int Runs = 7;
    private const double LeastObligationsASecond = 40_000;
    private const string Processors = "DOTNET_PROCESSOR_COUNT";

    /// <summary>Runs the check.</summary>
    /// <param name="output">Told what was measured, and what is wrong.</param>
    /// <returns>0 if all is within its bounds, else 1.</returns>
    public static int Run(TextWriter output)
    {
        if (Environment.ProcessorCount > 1)
        {
            return RunWithOneProcessor();
        }

        // The check itself has the only thread there is, so that no part of the work has buffers for several.
        _ = ThreadPool.SetMaxThreads(1, 1);
        return Task.Run(() => Check(output)).GetAwaiter().GetResult();
    }

    private static int RunWithOneProcessor()
    {
        var again = new ProcessStartInfo(Environment.ProcessPath!, "check");
        again.Environment[Processors] = "1";
        using var check = Process.Start(again)!;
        check.WaitForExit();
        return check.ExitCode;
    }

    private static int Check(TextWriter output)
    {
        using var work = new Work(Work.Council);
        (string Name, long MostBytes, Action Do)[] parts =
        [
            ("load rules", 625_000, () => _ = work.LoadRules()),
            ("read", 4_250_000, () => _ = work.Read()),
            ("evaluate", 530_000, () => _ = work.Evaluate()),
            ("check data", 94_000, () => _ = work.CheckData()),
            ("measure", 520_000, () => _ = work.Measure()),
            ("write", 800_000, work.Write),
        ];
        var measured = parts.Select(p => Part.LeastOf(Enumerable.Range(0, Runs).Select(_ => Part.Of(p.Name, p.Do)))).ToArray();
        var problems = parts.Zip(measured).Where(p => p.Second.Bytes > p.First.MostBytes).Select(p => string.Create(
            CultureInfo.InvariantCulture,
            $"\"{p.First.Name}\" allocates {p.Second.Bytes:N0} bytes on a council's extract; at most {p.First.MostBytes:N0} are allowed. Find what allocates more (a closure, LINQ or a string for each row or case), or, if the change is worth it, raise the bound in SpeedCheck.cs and say why in the commit.")).ToList();
        var obligations = work.Result.Outcomes.Sum(o => o.ObligationCount);
        var seconds = measured.Sum(p => p.ProcessorMilliseconds) / 1000;
        var each = obligations / seconds;
        if (each < LeastObligationsASecond)
        {
            problems.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"The whole work gives {each:N0} obligations a second of the processor on a council's extract; at least {LeastObligationsASecond:N0} are expected, of a busy machine too. Run it again when nothing else runs; if it stays so, see which part takes the time above and run the benchmarks on the change and on what was before it."));
        }

        foreach (var (part, bound) in measured.Zip(parts.Select(p => p.MostBytes)))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Name,-12}{part.ProcessorMilliseconds,8:N1} ms of the processor{part.Bytes,12:N0} bytes, at most {bound,12:N0}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{obligations:N0} obligations, {each:N0} a second of the processor, at least {LeastObligationsASecond:N0}"));
        problems.ForEach(output.WriteLine);
        return problems.Count == 0 ? 0 : 1;
    }
}
