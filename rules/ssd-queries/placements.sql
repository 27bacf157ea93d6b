-- placements.csv: a row for every placement.
SELECT
    p.clap_person_id AS case_id,
    COALESCE(CAST(CAST(p.clap_cla_placement_start_date AS date) AS varchar(10)), '') AS start_date,
    COALESCE(CAST(CAST(p.clap_cla_placement_end_date AS date) AS varchar(10)), '') AS end_date,
    p.clap_cla_placement_id AS placement_id,
    SUBSTRING(UPPER(COALESCE(p.clap_cla_placement_type, '')), 1, 2) AS placement_type,
    SUBSTRING(UPPER(COALESCE(p.clap_cla_placement_provider, '')), 1, 3) AS provider,
    -- 999.9 stands for a distance that is not known.
    CASE WHEN p.clap_cla_placement_distance IS NULL OR p.clap_cla_placement_distance > 999 THEN '' ELSE CAST(CAST(p.clap_cla_placement_distance AS decimal(8, 1)) AS varchar(10)) END AS distance_miles
FROM ssd_cla_placement p
WHERE p.clap_cla_placement_start_date IS NOT NULL
ORDER BY p.clap_person_id, start_date, p.clap_cla_placement_id;
