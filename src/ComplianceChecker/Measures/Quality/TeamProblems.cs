namespace ComplianceChecker.Measures.Quality;

/// <summary>How many of all problems are of the team with the most.</summary>
/// <param name="Teams">How many teams there are, cases without one left out.</param>
/// <param name="IsTeam">Whether it is a team, and not the cases for which none is recorded.</param>
/// <param name="OfProblems">Its part of the findings that belong to a case, as a percentage.</param>
/// <param name="OfCases">Its part of the cases, as a percentage.</param>
public sealed record TeamProblems(int Teams, bool IsTeam, decimal OfProblems, decimal OfCases);
