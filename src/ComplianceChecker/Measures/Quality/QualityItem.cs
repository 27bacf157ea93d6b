namespace ComplianceChecker.Measures.Quality;

/// <summary>What is counted of an attribute.</summary>
/// <param name="Part">Whether filled or unknown values are counted.</param>
/// <param name="Name">The attribute.</param>
/// <param name="Codes">The code of its value in each record.</param>
/// <param name="IsCounted">By code, 1 where it counts and 0 where not.</param>
/// <param name="OfEnded">Whether it concerns only periods that have ended.</param>
/// <param name="Counts">The records counted.</param>
internal sealed record QualityItem(QualityPart Part, string Name, int[] Codes, int[] IsCounted, bool OfEnded, QualityCounts Counts);
