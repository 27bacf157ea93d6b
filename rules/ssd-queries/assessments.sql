-- assessments.csv: assessments that were completed and authorised.
SELECT
    a.cina_person_id AS case_id,
    COALESCE(CAST(CAST(a.cina_assessment_auth_date AS date) AS varchar(10)), '') AS date
FROM ssd_cin_assessments a
WHERE a.cina_assessment_auth_date IS NOT NULL
ORDER BY case_id, date;
