using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>A day on which a step was done or set aside, and the time of day where the rule counts hours and it is known.</summary>
internal sealed record PlainDone(LocalDate Day, LocalTime? Time = null)
{
    public LocalDateTime Moment => Day + (Time ?? LocalTime.Midnight);
}
