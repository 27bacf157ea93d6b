namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>A column of a kind; <paramref name="Type"/> is text, number or boolean.</summary>
internal sealed record RandomAttribute(string Name, string Type, IReadOnlyList<string> Values);
