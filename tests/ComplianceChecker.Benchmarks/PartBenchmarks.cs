using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Benchmarks;

/// <summary>Times the parts of the work apart, on a council and on England.</summary>
[Config(typeof(InThisProcess))]
[MemoryDiagnoser]
public class PartBenchmarks
{
    private Work work = null!;
    private Action? index;

    [Params(Work.Council, Work.England)]
    public int Cases { get; set; }

    [GlobalSetup]
    public void Make() => work = new Work(Cases);

    [GlobalCleanup]
    public void Remove() => work.Dispose();

    [Benchmark(Description = "load rules")]
    public object LoadRules() => work.LoadRules();

    [Benchmark(Description = "read rows, one file at a time")]
    public object ReadRows() => work.ReadRows();

    [IterationSetup(Target = nameof(Index))]
    public void ReadForIndex()
    {
        var read = work.ReadRows();
        index = () => _ = Work.Index(read);
    }

    [Benchmark(Description = "index rows, one file at a time")]
    public void Index() => index!();

    [Benchmark(Description = "read and index, as the program does")]
    public object Read() => work.Read();

    [Benchmark(Description = "bind rules")]
    public int Bind() => work.Bind();

    [Benchmark(Description = "bind and evaluate")]
    public object Evaluate() => work.Evaluate();

    [Benchmark(Description = "check data")]
    public object CheckData() => work.CheckData();

    [Benchmark(Description = "measure")]
    public object Measure() => work.Measure();

    [Benchmark(Description = "write")]
    public void Write() => work.Write();

    /// <summary>In this process: a project that the library would make and build for itself would not be built as ours are.</summary>
    private sealed class InThisProcess : ManualConfig
    {
        public InThisProcess() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
