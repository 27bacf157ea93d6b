-- care_plans.csv: care plans of looked-after children.
SELECT
    c.lacp_person_id AS case_id,
    COALESCE(CAST(CAST(c.lacp_cla_care_plan_start_date AS date) AS varchar(10)), '') AS date
FROM ssd_cla_care_plan c
WHERE c.lacp_cla_care_plan_start_date IS NOT NULL
ORDER BY case_id, date;
