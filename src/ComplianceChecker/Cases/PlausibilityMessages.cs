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
    public const string AfterEnd = "after the day on which the case ended: every duty had ended by then, and none counts the record. Correct its date, or the end of the case.";
    public const string AfterDeath = "after the child's death, with which the period of being looked after on line {0} ended (end_reason E2): no duty counts the record. Correct its date, or how the period ended.";
    public const string PlacementGap = "no placement is recorded for the {0} before this one, in which the child was looked after: what a placement asks for is not asked for in that time. Add the placement that is missing, or correct the dates.";
    public const string NoLaterPlacement = "the child is looked after beyond the end of this placement, and no later one is recorded: what a placement asks for is no longer asked for. Add the placement that is missing, or correct the dates.";
    public const string NoPlacement = "no placement is recorded in this period of being looked after: what a placement asks for is not asked for. Add the placement, or correct the dates.";
    public const string EventOutsideCare = "more than {0} days away from every period of the child that it could belong to: no duty counts it, so that one may be listed as overdue that was done. Correct its date, or the dates of the periods.";
    public const string SameDay = "a second record of the day, beside that on line {0}, which differs in {1}: the two count once, and a rule that asks for one of these takes whichever has it. Keep the one that is true.";
    public const string MayBeSameChild = "born on the same day as the child on line {0}, and looked after and placed on the same days: the two may be one child, who then counts twice, each time with some of the records; or twins. If it is one child, give all records one case_id.";
}
