namespace ComplianceChecker.Evaluation.Facts;

/// <summary>The runs of days of some cases, one case after another.</summary>
/// <param name="Counts">How many runs each case has.</param>
/// <param name="Starts">The first day of each run.</param>
/// <param name="Ends">The day on which each ended, itself not in it; <c>Never</c> while it runs.</param>
/// <param name="Unknown">The positions of those that may have begun earlier.</param>
internal sealed record FoundRuns(int[] Counts, int[] Starts, int[] Ends, IReadOnlyList<int> Unknown);
