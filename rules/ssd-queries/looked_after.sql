-- looked_after.csv: a row for every period of care. The episodes of one period are joined; a series of short breaks (legal status V3 or V4) stands apart from ordinary care.
SELECT
    e.case_id,
    COALESCE(CAST(MIN(e.starts) AS varchar(10)), '') AS start_date,
    CASE WHEN MAX(CASE WHEN e.ends IS NULL THEN 1 ELSE 0 END) = 1 THEN '' ELSE COALESCE(CAST(MAX(e.ends) AS varchar(10)), '') END AS end_date,
    CASE WHEN MAX(CASE WHEN e.ends IS NULL THEN 1 ELSE 0 END) = 1 THEN '' ELSE COALESCE(MAX(CASE WHEN e.is_last = 1 THEN COALESCE(e.reason, '') END), 'X1') END AS end_reason,
    e.short_breaks
FROM (
    SELECT
        c.clae_person_id AS case_id,
        COALESCE(c.clae_cla_id, c.clae_cla_episode_id) AS period,
        CAST(c.clae_cla_episode_start_date AS date) AS starts,
        CAST(c.clae_cla_episode_ceased_date AS date) AS ends,
        -- The code, with or without its meaning after it ("E11 - Adopted").
        RTRIM(REPLACE(REPLACE(SUBSTRING(UPPER(c.clae_cla_episode_ceased_reason), 1, 3), ':', ''), '-', '')) AS reason,
        CASE WHEN EXISTS (
            SELECT 1 FROM ssd_cla_episodes n
            WHERE n.clae_person_id = c.clae_person_id AND n.clae_cla_id = c.clae_cla_id AND n.clae_cla_episode_start_date > c.clae_cla_episode_start_date
        ) THEN 0 ELSE 1 END AS is_last,
        CASE WHEN EXISTS (
            SELECT 1 FROM ssd_legal_status l
            WHERE l.lega_person_id = c.clae_person_id AND SUBSTRING(UPPER(l.lega_legal_status), 1, 2) IN ('V3', 'V4')
                AND l.lega_legal_status_start_date <= c.clae_cla_episode_start_date
                AND (l.lega_legal_status_end_date IS NULL OR l.lega_legal_status_end_date > c.clae_cla_episode_start_date)
        ) THEN 'true' ELSE 'false' END AS short_breaks
    FROM ssd_cla_episodes c
    WHERE c.clae_cla_episode_start_date IS NOT NULL
) e
GROUP BY e.case_id, e.period, e.short_breaks
ORDER BY e.case_id, start_date;
