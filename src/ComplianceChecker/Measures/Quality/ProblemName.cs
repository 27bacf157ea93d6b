namespace ComplianceChecker.Measures.Quality;

/// <summary>The short name of a sort of problem, which stays the same when its message is worded anew.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">The kind of record that it is always about; null where it may be any.</param>
internal sealed record ProblemName(string Name, string? Kind = null);
