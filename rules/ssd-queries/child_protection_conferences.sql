-- child_protection_conferences.csv: initial, transfer-in and review conferences.
SELECT
    i.icpc_person_id AS case_id,
    COALESCE(CAST(CAST(i.icpc_icpc_date AS date) AS varchar(10)), '') AS date,
    CASE UPPER(i.icpc_icpc_transfer_in) WHEN 'Y' THEN 'transfer_in' ELSE 'initial' END AS type
FROM ssd_initial_cp_conference i
WHERE i.icpc_icpc_date IS NOT NULL
UNION ALL
SELECT
    r.cppr_person_id AS case_id,
    COALESCE(CAST(CAST(r.cppr_cp_review_date AS date) AS varchar(10)), '') AS date,
    'review' AS type
FROM ssd_cp_reviews r
WHERE r.cppr_cp_review_date IS NOT NULL
ORDER BY case_id, date;
