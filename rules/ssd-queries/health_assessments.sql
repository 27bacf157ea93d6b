-- health_assessments.csv: what was completed and what was refused; planned and cancelled ones, and those without a status, are left out.
-- The dataset does not tell an initial assessment from a review: no type is selected, and rules that ask for it are refused with that reason. See README.md.
SELECT
    h.clah_person_id AS case_id,
    COALESCE(CAST(CAST(h.clah_health_check_date AS date) AS varchar(10)), '') AS date,
    CASE WHEN UPPER(h.clah_health_check_status) LIKE 'REFUSED%' THEN 'refused' ELSE 'completed' END AS outcome
FROM ssd_cla_health h
WHERE h.clah_health_check_date IS NOT NULL
    AND (UPPER(h.clah_health_check_type) LIKE 'HEALTH ASSESSMENT%' OR UPPER(h.clah_health_check_type) LIKE 'INITIAL HEALTH%' OR UPPER(h.clah_health_check_type) LIKE 'REVIEW HEALTH%' OR UPPER(h.clah_health_check_type) LIKE 'IHA%' OR UPPER(h.clah_health_check_type) LIKE 'RHA%')
    AND (UPPER(h.clah_health_check_status) LIKE 'COMPLETED%' OR UPPER(h.clah_health_check_status) LIKE 'REFUSED%')
ORDER BY case_id, date;
