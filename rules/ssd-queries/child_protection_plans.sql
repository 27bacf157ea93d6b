-- child_protection_plans.csv: plans of this authority; another authority's plan for a child who lives here is its own.
SELECT
    c.cppl_person_id AS case_id,
    COALESCE(CAST(CAST(c.cppl_cp_plan_start_date AS date) AS varchar(10)), '') AS start_date,
    COALESCE(CAST(CAST(c.cppl_cp_plan_end_date AS date) AS varchar(10)), '') AS end_date,
    COALESCE(c.cppl_cp_plan_latest_category, '') AS category
FROM ssd_cp_plans c
WHERE c.cppl_cp_plan_start_date IS NOT NULL AND UPPER(COALESCE(c.cppl_cp_plan_ola, 'N')) <> 'Y'
ORDER BY case_id, start_date;
