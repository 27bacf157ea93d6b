using System.Globalization;
using BenchmarkDotNet.Running;

namespace ComplianceChecker.Benchmarks;

/// <summary>Times the parts of the program, or checks that none has become slower or more wasteful.</summary>
/// <remarks>
/// <c>check</c> is quick and for every change; <c>once [CASES]</c> does the parts one after another on an extract of a size, 134,000 cases being England's;
/// anything else is BenchmarkDotNet's, such as <c>--filter '*'</c>.
/// </remarks>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["check"]:
                return SpeedCheck.Run(Console.Out);
            case ["once"]:
                OneRun.Print(Console.Out, Work.England);
                return 0;
            case ["once", var cases]:
                OneRun.Print(Console.Out, int.Parse(cases, CultureInfo.InvariantCulture));
                return 0;
            default:
                _ = BenchmarkSwitcher.FromTypes([typeof(PartBenchmarks)]).Run(args);
                return 0;
        }
    }
}
