using NodaTime;

namespace ComplianceChecker.Timescales;

/// <summary>A school term.</summary>
/// <param name="Name">Its name for people, such as "Spring 2024".</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, included.</param>
public sealed record SchoolTerm(string Name, LocalDate First, LocalDate Last);
