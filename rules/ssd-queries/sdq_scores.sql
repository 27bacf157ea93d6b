-- sdq_scores.csv: strengths and difficulties questionnaires that were completed.
SELECT
    s.csdq_person_id AS case_id,
    COALESCE(CAST(CAST(s.csdq_sdq_completed_date AS date) AS varchar(10)), '') AS date,
    COALESCE(s.csdq_sdq_score, '') AS score
FROM ssd_sdq_scores s
WHERE s.csdq_sdq_completed_date IS NOT NULL
ORDER BY case_id, date;
