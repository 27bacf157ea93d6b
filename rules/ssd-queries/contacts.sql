-- contacts.csv: the latest contact with each care leaver, and no earlier one: extract.json must say so (see README.md).
SELECT
    c.clea_person_id AS case_id,
    COALESCE(CAST(CAST(c.clea_care_leaver_latest_contact AS date) AS varchar(10)), '') AS date,
    'true' AS successful
FROM ssd_care_leavers c
WHERE c.clea_care_leaver_latest_contact IS NOT NULL
ORDER BY case_id, date;
