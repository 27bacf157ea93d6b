using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>A step of a chain that is being run.</summary>
/// <param name="Number">Its number in the results.</param>
/// <param name="Declared">Which step of the timescale it is: 1, 2 or later.</param>
/// <param name="Opened">The day it opened.</param>
/// <param name="OpenedMinute">The time of day it opened, in minutes after midnight; <c>NoTime</c> where none is known.</param>
/// <param name="Done">The day of the event that does it, or <c>None</c>.</param>
/// <param name="DoneMinute">That event's time of day; <c>NoTime</c> where none is known.</param>
/// <param name="ExcusableFrom">The first day on which an event may excuse it.</param>
internal readonly record struct RunningStep(int Number, int Declared, int Opened, int OpenedMinute, int Done, int DoneMinute, int ExcusableFrom)
{
    /// <summary>The last day of the agreed exception after which the step opened: that exception does not excuse it as well. <c>None</c> if there is none.</summary>
    public int SuspendedUntil { get; init; } = DayNumber.None;
}
