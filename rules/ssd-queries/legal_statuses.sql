-- legal_statuses.csv: a row for every legal status.
SELECT
    l.lega_person_id AS case_id,
    COALESCE(CAST(CAST(l.lega_legal_status_start_date AS date) AS varchar(10)), '') AS start_date,
    COALESCE(CAST(CAST(l.lega_legal_status_end_date AS date) AS varchar(10)), '') AS end_date,
    SUBSTRING(UPPER(COALESCE(l.lega_legal_status, '')), 1, 2) AS legal_status
FROM ssd_legal_status l
WHERE l.lega_legal_status_start_date IS NOT NULL
ORDER BY l.lega_person_id, start_date, legal_status;
