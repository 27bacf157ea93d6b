namespace ComplianceChecker.Evaluation;

/// <summary>Why an obligation is as it is, in plain words, each with the place in the extract it rests on.</summary>
/// <param name="StartedBy">What started the clock, such as "Placement from 3 March 2016 (placements.csv line 12)".</param>
/// <param name="DueBecause">Which step and span give the due date, such as "The first step is due within 1 week of 3 March 2016: by 10 March 2016".</param>
/// <param name="Outcome">What did it or ended it and how late, such as "Visit on 14 March 2016 (visits.csv line 40): 4 days late".</param>
public sealed record Explanation(string StartedBy, string DueBecause, string Outcome);
