using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Why a step is lawfully set aside, and from which day: by an event, or by an agreed exception.</summary>
/// <param name="From">The first day on which it is excused.</param>
/// <param name="By">The event; null for an agreed exception.</param>
/// <param name="Agreed">The agreed exception; null for an event.</param>
internal sealed record PlainExcuse(LocalDate From, PlainDone? By, PlainException? Agreed);
