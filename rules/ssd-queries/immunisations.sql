-- immunisations.csv: the latest known status of immunisations.
SELECT
    i.clai_person_id AS case_id,
    COALESCE(CAST(CAST(i.clai_immunisations_status_date AS date) AS varchar(10)), '') AS date,
    CASE UPPER(i.clai_immunisations_status) WHEN 'Y' THEN 'true' WHEN 'N' THEN 'false' ELSE '' END AS up_to_date
FROM ssd_cla_immunisations i
WHERE i.clai_immunisations_status_date IS NOT NULL
ORDER BY case_id, date;
