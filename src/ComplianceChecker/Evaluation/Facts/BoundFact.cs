namespace ComplianceChecker.Evaluation.Facts;

/// <summary>A fact bound to the columns of an extract.</summary>
internal abstract class BoundFact
{
    /// <summary>Whether the fact holds of a case on a day.</summary>
    /// <param name="caseIndex">The case.</param>
    /// <param name="day">The day.</param>
    /// <param name="start">The day the clock started; of no meaning where there is none.</param>
    public abstract bool Holds(int caseIndex, int day, int start);

    /// <summary>Whether the fact may hold of a case on any day; a quick look, which may say yes too often.</summary>
    /// <param name="caseIndex">The case.</param>
    public virtual bool CanHold(int caseIndex) => true;

    /// <summary>Adds the days of a case on which the fact may begin or cease to hold: from one to the next it stays as it is.</summary>
    /// <param name="caseIndex">The case.</param>
    /// <param name="days">Receives the days, in any order.</param>
    public abstract void AddBreaks(int caseIndex, List<int> days);

    /// <summary>Whether the fact may have held before a day on which it begins to, because the start of a record that it rests on is not known.</summary>
    /// <param name="caseIndex">The case.</param>
    /// <param name="day">The day.</param>
    public virtual bool BeginsUnknown(int caseIndex, int day) => false;

    /// <summary>The row of the record that makes the fact hold of a case on a day, the latest of several; -1 if none does, or the fact reads no one record.</summary>
    /// <param name="caseIndex">The case.</param>
    /// <param name="day">The day.</param>
    public virtual int RecordOn(int caseIndex, int day) => -1;
}
