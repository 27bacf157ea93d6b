namespace ComplianceChecker.Evaluation;

/// <summary>By which of its spans a step of a chain is due, and what sets it aside.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Step">The step.</param>
/// <param name="Alternative">The alternative that was chosen.</param>
/// <param name="ReckonedFrom">The day its span runs from, mostly the day it opened.</param>
/// <param name="Excuse">What sets it aside, if anything does.</param>
internal readonly record struct ChosenSpan(RunningClock Clock, RunningStep Step, BoundAlternative Alternative, int ReckonedFrom, Excuse Excuse)
{
    /// <summary>Whether the step opened again on the day the rule came into force: any other step may be done or excused only after the day it opened, but for the first of a clock.</summary>
    public bool OpenedOnForce => Step.ExcusableFrom == Step.Opened && Step.Opened > Clock.Start;
}
