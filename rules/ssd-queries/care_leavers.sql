-- care_leavers.csv: former relevant young people, from the 18th birthday on (1 March for one born on 29 February in a common year). Since when somebody is eligible, relevant or qualifying the dataset does not say.
-- Those who died, came home, refuse contact or need no services are left out: the dataset has no day on which that became so, and no contact with them is owed.
SELECT
    b.case_id,
    CASE WHEN SUBSTRING(b.born, 6, 5) = '02-29' AND (CAST(SUBSTRING(b.born, 1, 4) AS integer) + 18) % 4 <> 0
        THEN CONCAT(CAST(CAST(SUBSTRING(b.born, 1, 4) AS integer) + 18 AS varchar(4)), '-03-01')
        ELSE CONCAT(CAST(CAST(SUBSTRING(b.born, 1, 4) AS integer) + 18 AS varchar(4)), SUBSTRING(b.born, 5, 6)) END AS start_date,
    '' AS end_date,
    'former_relevant' AS category,
    'false' AS start_known
FROM (
    SELECT c.clea_person_id AS case_id, CAST(CAST(p.pers_dob AS date) AS varchar(10)) AS born
    FROM ssd_care_leavers c
    JOIN ssd_person p ON p.pers_person_id = c.clea_person_id
    WHERE p.pers_dob IS NOT NULL
        AND UPPER(c.clea_care_leaver_eligibility) LIKE 'FORMER RELEVANT%'
        AND SUBSTRING(UPPER(COALESCE(c.clea_care_leaver_in_touch, '')), 1, 4) NOT IN ('DIED', 'REFU', 'NREQ', 'RHOM')
) b
ORDER BY b.case_id;
