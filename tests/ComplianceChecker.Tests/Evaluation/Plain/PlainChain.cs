using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>What a clock gave.</summary>
/// <param name="Rule">By which rule.</param>
/// <param name="Case">Whose it is.</param>
/// <param name="Clock">From when to when it ran.</param>
/// <param name="Steps">Its steps, those of which nothing may be said included.</param>
/// <param name="IsPartial">Whether what lies before is unknown (evaluation.md, 11).</param>
/// <param name="KnownEvents">The days of matching events since it started, or since records are known.</param>
internal sealed record PlainChain(
    PlainRule Rule,
    PlainCase Case,
    PlainClock Clock,
    IReadOnlyList<PlainStep> Steps,
    bool IsPartial,
    IReadOnlyList<LocalDate> KnownEvents)
{
    /// <summary>Whether nothing is said of it at a date, for want of history or of holidays.</summary>
    public bool IsUntold(LocalDate asAt) =>
        (IsPartial || Steps.Any(step => step.Opened <= asAt && step.EarlierDue is null))
        && Steps.All(step => step.At(asAt, "", Case.Id, Clock) is not { } said || !Rule.IsInForceOn(said.Due.Day));

    /// <summary>Whether no alternative held after its last event, whatever step that was, so that it is certain that nothing is owed any more.</summary>
    public bool HasStopped { get; init; }

    /// <summary>Whether nothing is said of the step that runs at a date.</summary>
    public bool IsUntoldNow(LocalDate asAt) =>
        (IsPartial && IsUntold(asAt) && !(HasStopped && Steps[^1].Done?.Day <= asAt))
        || Steps.LastOrDefault(step => step.Opened <= asAt) is { EarlierDue: null } running && !(running.Done?.Day <= asAt);
}
