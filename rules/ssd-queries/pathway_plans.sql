-- pathway_plans.csv: each care leaver's latest plan or review, the dataset does not say which: extract.json must say that they are the latest (see README.md).
SELECT
    c.clea_person_id AS case_id,
    COALESCE(CAST(CAST(c.clea_pathway_plan_review_date AS date) AS varchar(10)), '') AS date
FROM ssd_care_leavers c
WHERE c.clea_pathway_plan_review_date IS NOT NULL
ORDER BY case_id, date;
