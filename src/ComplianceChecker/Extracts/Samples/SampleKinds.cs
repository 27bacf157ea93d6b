namespace ComplianceChecker.Extracts.Samples;

/// <summary>The kinds of record that a sample has, each with its columns.</summary>
internal static class SampleKinds
{
    private const string Periods = "case_id,start_date,end_date";
    private const string Events = "case_id,date";

    /// <summary>All of them, in ordinal order of their names.</summary>
    public static IReadOnlyList<SampleKind> All { get; } =
    [
        Period("accommodation", "type,suitable,accommodation_id,provided_under"),
        Period("activities", "status,hours"),
        Event("adoption_matches", "type"),
        Period("adoption_placements", "category,outcome"),
        Event("age_assessments", "outcome"),
        new SampleKind("agreed_exceptions", "case_id,rule_id,start_date,last_date,reason,agreed_by"),
        Period("allocations", "team,social_worker,iro,personal_adviser"),
        Event("assessments", "type,outcome"),
        Period("care_leavers", "category"),
        Event("care_plans", "type"),
        Period("care_proceedings", "category,outcome"),
        new SampleKind("cases", "case_id,date_of_birth,end_date,sex,ethnicity,disability,uasc,team,social_worker,iro,personal_adviser"),
        Event("ceasing_approvals", "approved_by"),
        Period("child_in_need_plans", "category,outcome"),
        Event("child_in_need_reviews", "type"),
        Event("child_protection_conferences", "type"),
        Period("child_protection_plans", "category,outcome"),
        Period("children_in_need", "category,outcome"),
        Event("contacts", "method,successful"),
        Event("core_groups", "type,outcome"),
        Event("dental_checks", "outcome"),
        Event("development_checks", "up_to_date"),
        Period("extended_support", "reason"),
        Event("final_orders", "type"),
        Event("health_assessment_requests", "consent"),
        Event("health_assessments", "type,outcome"),
        Event("health_histories", "outcome"),
        new SampleKind("health_notifications", Events),
        Event("health_passports", "outcome"),
        Event("immunisations", "up_to_date,outcome"),
        Period("iro_disputes", "outcome"),
        Period("legal_statuses", "legal_status"),
        Event("life_story_work", "type"),
        Period("looked_after", "start_reason,end_reason,short_breaks,remand"),
        Period("missing_episodes", "type"),
        Event("needs_assessments", "type"),
        Event("panel_presentations", "type"),
        Event("pathway_plans", "type,staying_put_addressed"),
        Event("permanence_plans", "type"),
        Event("personal_education_plans", "type,status"),
        Event("placement_notifications", "type"),
        Event("placement_orders", "type"),
        Event("placement_plans", "type"),
        Period("placements", "placement_id,placement_type,provider,long_term,long_term_foster,reduced_visits_agreed,temporary_approval,approval_extension,outside_approval,assessment_pending,others_arrange,distance_miles,out_of_area,emergency"),
        Period("private_fostering", "category,outcome"),
        Event("private_fostering_notices", "type"),
        Event("proceedings_issued", "type"),
        Event("referral_decisions", "type,outcome"),
        Event("referrals", "type,outcome"),
        Event("return_interviews", "outcome"),
        Event("review_decisions", "type"),
        Event("review_records", "type"),
        Event("review_reports", "type"),
        Event("reviews", "participation,adjourned"),
        Event("sdq_scores", "score,outcome"),
        Event("section_47_outcomes", "type,outcome"),
        Event("strategy_discussions", "type,outcome"),
        Event("support_offers", "outcome"),
        Event("support_requests", "type"),
        Event("transfer_in_notices", "type"),
        Event("visits", "type,seen,seen_alone,method,outcome,place"),
    ];

    private static SampleKind Period(string name, string attributes) => new(name, $"{Periods},{attributes}");

    private static SampleKind Event(string name, string attributes) => new(name, $"{Events},{attributes}");
}
