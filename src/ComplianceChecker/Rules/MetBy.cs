using ComplianceChecker.Timescales;

namespace ComplianceChecker.Rules;

/// <summary>A kind of event that keeps a duty.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="Where">Which of its events count.</param>
/// <param name="LookBack">How long before the clock's start an event may lie and still meet the first step; null if not at all.</param>
/// <param name="ThenFromEvent">Whether the span of the second step is then reckoned from that event's day. The step opens on the clock's start all the same, and is due no earlier.</param>
public sealed record MetBy(string Kind, Conditions Where, Span? LookBack, bool ThenFromEvent = false);
