-- strategy_discussions.csv: those that began enquiries under section 47.
SELECT
    s.s47e_person_id AS case_id,
    COALESCE(CAST(CAST(s.s47e_s47_start_date AS date) AS varchar(10)), '') AS date,
    'section_47' AS outcome
FROM ssd_s47_enquiry s
WHERE s.s47e_s47_start_date IS NOT NULL
ORDER BY case_id, date;
