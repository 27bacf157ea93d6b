using static ComplianceChecker.Extracts.Proposals.TermStrength;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>What the field calls the kinds of record, besides the dictionary's own names.</summary>
/// <remarks>A term is compared word by word, in the singular. Of terms that stand one in another the longer counts.</remarks>
internal static class KindTerms
{
    /// <summary>The kind of what the dictionary has no kind for.</summary>
    public const string NoKind = "";

    /// <summary>The terms, each with its kind.</summary>
    public static readonly IReadOnlyList<(string Kind, TermStrength Strength, string Terms)> All =
    [
        ("visits", Strong, "visit, visited, stat visit, sw visit, statutory visit, social work visit, home visit, date seen, child seen, last seen"),
        ("reviews", Strong, "lac review, cla review, cic review, looked after review, child in care review, children in care review, statutory review, iro review, child looked after review, review meeting"),
        ("reviews", Weak, "review"),
        ("child_protection_conferences", Weak, "review"),
        ("child_in_need_reviews", Weak, "review"),
        ("review_reports", Strong, "review report, report for review, social work report for review"),
        ("review_decisions", Strong, "review decision, decision of review"),
        ("review_records", Strong, "review record, review minute, minute of review"),
        ("health_assessments", Strong, "health assessment, iha, rha, initial health, review health, health review, lac medical, cla medical, statutory medical"),
        ("health_assessment_requests", Strong, "health assessment request, iha request, request for health assessment, request for initial health assessment"),
        ("dental_checks", Strong, "dental, dental check, dentist, dental appointment, teeth check"),
        ("immunisations", Strong, "immunisation, vaccination, imms"),
        ("sdq_scores", Strong, "sdq, sdq score, strength and difficulty"),
        ("development_checks", Strong, "development check, developmental check, development assessment"),
        ("health_histories", Strong, "health history"),
        ("health_passports", Strong, "health passport"),
        ("personal_education_plans", Strong, "pep, personal education plan, epep, pep meeting, pep review"),
        ("pathway_plans", Strong, "pathway plan, pathway plan review, ppr"),
        ("pathway_plans", Weak, "pathway"),
        ("care_plans", Strong, "care plan"),
        ("placement_plans", Strong, "placement plan"),
        ("permanence_plans", Strong, "permanence plan, permanency plan"),
        ("needs_assessments", Strong, "needs assessment, need assessment, assessment of need"),
        ("life_story_work", Strong, "life story, life story work"),
        ("contacts", Strong, "care leaver contact, contact with care leaver, leaving care contact, pa contact, contact with young person, keeping in touch"),
        ("contacts", Weak, "contact, in touch"),
        ("referrals", Strong, "referral, referred"),
        ("referrals", Weak, "contact"),
        ("referral_decisions", Strong, "referral decision, decision on referral"),
        ("assessments", Strong, "single assessment, social work assessment, continuous assessment, child and family assessment, c and f assessment, core assessment, sa completed"),
        ("assessments", Weak, "assessment, assessed"),
        ("health_assessments", Weak, "assessment"),
        ("needs_assessments", Weak, "assessment"),
        ("strategy_discussions", Strong, "strategy, strategy discussion, strategy meeting, strat discussion, strat meeting"),
        ("section_47_outcomes", Strong, "section 47, s47, s 47, sec 47, section 47 enquiry, s47 enquiry, s 47 enquiry, section 47 outcome, s47 outcome"),
        ("core_groups", Strong, "core group"),
        ("child_protection_conferences", Strong, "child protection conference, cp conference, cpc, icpc, rcpc, initial conference, review conference, initial cp conference, review cp conference, transfer in conference, conference"),
        ("child_protection_plans", Strong, "child protection plan, cp plan, cpp"),
        ("child_protection_plans", Children, "child protection, cp"),
        ("transfer_in_notices", Strong, "transfer in notice"),
        ("child_in_need_plans", Strong, "child in need plan, children in need plan, cin plan"),
        ("child_in_need_reviews", Strong, "child in need review, children in need review, cin review"),
        ("children_in_need", Children, "child in need, children in need, cin"),
        ("looked_after", Strong, "came into care, entered care, entry to care, started to be looked after, became looked after, became lac, became cla, period of care, period of being looked after, care episode, care period, left care, ceased to be looked after"),
        ("looked_after", Children, "looked after, lac, cla, cic, in care, child in care, children in care, child looked after, children looked after"),
        ("placements", Strong, "placement, placed, placement move"),
        ("legal_statuses", Strong, "legal status"),
        ("care_leavers", Strong, "care leaver status, leaving care status, became care leaver"),
        ("care_leavers", Children, "care leaver, leaving care, care experienced"),
        ("missing_episodes", Strong, "missing, missing episode, missing from care, missing from home, missing period, absence, mfc, mfh"),
        ("return_interviews", Strong, "return interview, return home interview, rhi, return interview offered"),
        ("allocations", Strong, "allocation, allocated"),
        ("accommodation", Strong, "accommodation"),
        ("activities", Strong, "eet, neet, education employment and training, education employment training, economic activity"),
        ("extended_support", Strong, "extended support, support at 21"),
        ("private_fostering", Strong, "private fostering, privately fostered, private fostering arrangement"),
        ("private_fostering_notices", Strong, "private fostering notice, private fostering notification, notification of private fostering"),
        ("care_proceedings", Strong, "care proceedings, court proceedings, proceedings"),
        ("proceedings_issued", Strong, "proceedings issued, issue of proceedings, issued proceedings"),
        ("final_orders", Strong, "final order"),
        ("placement_orders", Strong, "placement order"),
        ("adoption_matches", Strong, "adoption match, matched with adopter, match with adopter"),
        ("adoption_placements", Strong, "adoption placement, adoptive placement, placed for adoption, moved in with adopter"),
        ("panel_presentations", Strong, "panel, adoption panel, permanence panel"),
        ("placement_notifications", Strong, "placement notification, placement notice, notification of placement"),
        ("age_assessments", Strong, "age assessment"),
        ("iro_disputes", Strong, "iro dispute, iro escalation, dispute resolution"),
        (NoKind, Strong, "early help, early help assessment, eha, caf, tac, team around the child, supervision, foster carer approval, adopter approval"),
    ];
}
