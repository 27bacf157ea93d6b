-- child_in_need_plans.csv
SELECT
    c.cinp_person_id AS case_id,
    COALESCE(CAST(CAST(c.cinp_cin_plan_start_date AS date) AS varchar(10)), '') AS start_date,
    COALESCE(CAST(CAST(c.cinp_cin_plan_end_date AS date) AS varchar(10)), '') AS end_date
FROM ssd_cin_plans c
WHERE c.cinp_cin_plan_start_date IS NOT NULL
ORDER BY case_id, start_date;
