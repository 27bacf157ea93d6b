-- missing_episodes.csv: days only; the dataset's plain SQL has no way to write a time of day that every database shares.
SELECT
    m.miss_person_id AS case_id,
    COALESCE(CAST(CAST(m.miss_missing_episode_start_date AS date) AS varchar(10)), '') AS start_date,
    COALESCE(CAST(CAST(m.miss_missing_episode_end_date AS date) AS varchar(10)), '') AS end_date,
    CASE SUBSTRING(UPPER(m.miss_missing_episode_type), 1, 1) WHEN 'M' THEN 'missing' WHEN 'A' THEN 'absent' ELSE '' END AS type
FROM ssd_missing m
WHERE m.miss_missing_episode_start_date IS NOT NULL
ORDER BY case_id, start_date;
