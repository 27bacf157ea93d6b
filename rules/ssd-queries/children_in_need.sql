-- children_in_need.csv: from the referral that was taken up to the closure.
SELECT
    c.cine_person_id AS case_id,
    COALESCE(CAST(CAST(c.cine_referral_date AS date) AS varchar(10)), '') AS start_date,
    COALESCE(CAST(CAST(c.cine_close_date AS date) AS varchar(10)), '') AS end_date,
    COALESCE(c.cine_cin_primary_need_code, '') AS category,
    COALESCE(c.cine_close_reason, '') AS outcome
FROM ssd_cin_episodes c
WHERE c.cine_referral_date IS NOT NULL AND UPPER(COALESCE(c.cine_referral_nfa, 'N')) <> 'Y'
ORDER BY case_id, start_date;
