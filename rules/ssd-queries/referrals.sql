-- referrals.csv: what became of a referral is told only where it was no further action.
SELECT
    c.cine_person_id AS case_id,
    COALESCE(CAST(CAST(c.cine_referral_date AS date) AS varchar(10)), '') AS date,
    CASE UPPER(c.cine_referral_nfa) WHEN 'Y' THEN 'no_further_action' ELSE '' END AS outcome
FROM ssd_cin_episodes c
WHERE c.cine_referral_date IS NOT NULL
ORDER BY case_id, date;
