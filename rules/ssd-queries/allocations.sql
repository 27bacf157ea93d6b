-- allocations.csv: who had the child when, by role. Change the roles to those that your system uses.
SELECT
    i.invo_person_id AS case_id,
    COALESCE(CAST(CAST(i.invo_involvement_start_date AS date) AS varchar(10)), '') AS start_date,
    COALESCE(CAST(CAST(i.invo_involvement_end_date AS date) AS varchar(10)), '') AS end_date,
    CASE WHEN UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'ALLOCATED%' OR UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'SOCIAL WORKER%' OR UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'CASE WORKER%' THEN COALESCE(i.invo_professional_team, '') ELSE '' END AS team,
    CASE WHEN UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'ALLOCATED%' OR UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'SOCIAL WORKER%' OR UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'CASE WORKER%' THEN COALESCE(i.invo_professional_id, '') ELSE '' END AS social_worker,
    CASE WHEN UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'IRO%' OR UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'INDEPENDENT REVIEWING%' THEN COALESCE(i.invo_professional_id, '') ELSE '' END AS iro,
    CASE WHEN UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'PERSONAL ADVIS%' THEN COALESCE(i.invo_professional_id, '') ELSE '' END AS personal_adviser
FROM ssd_involvements i
WHERE i.invo_involvement_start_date IS NOT NULL
    AND (UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'IRO%' OR UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'INDEPENDENT REVIEWING%'
        OR UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'PERSONAL ADVIS%'
        OR UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'ALLOCATED%' OR UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'SOCIAL WORKER%' OR UPPER(COALESCE(i.invo_professional_role_id, '')) LIKE 'CASE WORKER%')
ORDER BY case_id, start_date;
