namespace ComplianceChecker.Cases;

/// <summary>What the plausibility checks can say. No text here may hold a cell's content.</summary>
internal static class PlausibilityMessages
{
    public const string TakenEarlier = "the extract was taken on {0}, before the as-at date {1}: what happened in between is not in it. Take a new extract, or give an earlier as-at date.";
    public const string NoBirth = "no date of birth: rules that need an age are not evaluated for this child. Add it.";
    public const string AfterAsAt = "after the as-at date {0}. Check the date.";
    public const string AfterTaken = "after {0}, the day the extract was taken. Check the date.";
    public const string BeforeBirth = "before the child's birth. Correct this date or the date of birth.";
    public const string Overlap = "overlaps the period of the same child on line {0}. Correct the dates if the two cannot both hold.";
    public const string Abut = "begins on the day on which the period on line {0} ends: duties start afresh. If the child never left care, make the two one.";
    public const string OutsideCare = "the placement lies wholly or in part outside every period of being looked after. Correct its dates, or those of the period.";
}
