using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>An agreed exception: both ends are included.</summary>
internal sealed record PlainException(string RuleId, LocalDate StartDate, LocalDate LastDate, string Reason, string AgreedBy)
{
    public bool Covers(LocalDate day) => StartDate <= day && day <= LastDate;
}
