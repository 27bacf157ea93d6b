using NodaTime;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>What a condition may look at: the case, a record, the day on which an age is taken, and for a <c>when</c> its clock and due date.</summary>
internal sealed record PlainMoment(PlainCase Case, PlainRow? Record, LocalDate Day, LocalDate? ClockStart = null, LocalDate? DueByThis = null);
