namespace ComplianceChecker.Timescales;

/// <summary>A due date lies beyond the years for which holidays are known, or past the year 9999.</summary>
public sealed class CalendarRangeException(string message) : Exception(message);
