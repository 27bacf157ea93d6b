-- reviews.csv: looked-after reviews that were held; cancelled ones are left out. The review names the period of care, and that names the child.
SELECT DISTINCT
    e.clae_person_id AS case_id,
    COALESCE(CAST(CAST(r.clar_cla_review_date AS date) AS varchar(10)), '') AS date,
    SUBSTRING(UPPER(COALESCE(r.clar_cla_review_participation, '')), 1, 3) AS participation
FROM ssd_cla_reviews r
JOIN ssd_cla_episodes e ON e.clae_cla_id = r.clar_cla_id
WHERE r.clar_cla_review_date IS NOT NULL AND UPPER(COALESCE(r.clar_cla_review_cancelled, 'N')) <> 'Y'
ORDER BY case_id, date;
