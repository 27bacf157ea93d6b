-- dental_checks.csv: what was completed and what was refused; planned and cancelled ones, and those without a status, are left out.
-- A row is a dental check if its type begins with dental or dentist.
SELECT
    h.clah_person_id AS case_id,
    COALESCE(CAST(CAST(h.clah_health_check_date AS date) AS varchar(10)), '') AS date,
    CASE WHEN UPPER(h.clah_health_check_status) LIKE 'REFUSED%' THEN 'refused' ELSE 'completed' END AS outcome
FROM ssd_cla_health h
WHERE h.clah_health_check_date IS NOT NULL
    AND (UPPER(h.clah_health_check_type) LIKE 'DENTAL%' OR UPPER(h.clah_health_check_type) LIKE 'DENTIST%')
    AND (UPPER(h.clah_health_check_status) LIKE 'COMPLETED%' OR UPPER(h.clah_health_check_status) LIKE 'REFUSED%')
ORDER BY case_id, date;
