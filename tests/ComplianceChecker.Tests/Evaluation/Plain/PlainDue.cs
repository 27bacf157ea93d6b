using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>The last day in time; for a step counted in hours also the last instant.</summary>
internal sealed record PlainDue(LocalDate Day, Instant? At = null)
{
    /// <summary>The time of day at which hours end; null for a step counted in days.</summary>
    public LocalTime? Time => At is { } at ? PlainLondon.Local(at).TimeOfDay : null;

    /// <summary>Whether an event is in time: one without a time of day counts as the start of its day.</summary>
    public bool Includes(PlainDone done) => At is { } at ? PlainLondon.Instant(done.Moment) <= at : done.Day <= Day;
}
