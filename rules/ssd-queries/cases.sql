-- cases.csv: a row for every person of the dataset. No name, NHS number, UPN or address is selected.
SELECT
    p.pers_person_id AS case_id,
    COALESCE(CAST(CAST(p.pers_dob AS date) AS varchar(10)), '') AS date_of_birth,
    COALESCE(CAST(CAST(p.pers_death_date AS date) AS varchar(10)), '') AS end_date,
    CASE SUBSTRING(UPPER(p.pers_sex), 1, 1) WHEN 'M' THEN 'male' WHEN 'F' THEN 'female' WHEN 'U' THEN 'unknown' ELSE '' END AS sex,
    SUBSTRING(UPPER(COALESCE(p.pers_ethnicity, '')), 1, 4) AS ethnicity,
    CASE
        WHEN EXISTS (SELECT 1 FROM ssd_disability d WHERE d.disa_person_id = p.pers_person_id AND UPPER(d.disa_disability_code) <> 'NONE') THEN 'true'
        WHEN EXISTS (SELECT 1 FROM ssd_disability d WHERE d.disa_person_id = p.pers_person_id AND UPPER(d.disa_disability_code) = 'NONE') THEN 'false'
        ELSE ''
    END AS disability
FROM ssd_person p
ORDER BY p.pers_person_id;
