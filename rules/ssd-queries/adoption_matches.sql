-- adoption_matches.csv
SELECT
    p.perm_person_id AS case_id,
    COALESCE(CAST(CAST(p.perm_matched_date AS date) AS varchar(10)), '') AS date
FROM ssd_permanence p
WHERE p.perm_matched_date IS NOT NULL
ORDER BY case_id, date;
