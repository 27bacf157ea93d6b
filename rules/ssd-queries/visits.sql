-- visits.csv: visits to looked-after children, to children on a protection plan and to children in need.
-- The dataset does not say how a visit was made. One at which the child was seen is taken to have been made in person; leave out visits by telephone or video if your system keeps them here.
SELECT
    v.clav_person_id AS case_id,
    COALESCE(CAST(CAST(v.clav_cla_visit_date AS date) AS varchar(10)), '') AS date,
    CASE UPPER(v.clav_cla_visit_seen) WHEN 'Y' THEN 'true' WHEN 'N' THEN 'false' ELSE '' END AS seen,
    CASE UPPER(v.clav_cla_visit_seen_alone) WHEN 'Y' THEN 'true' WHEN 'N' THEN 'false' ELSE '' END AS seen_alone,
    CASE UPPER(v.clav_cla_visit_seen) WHEN 'Y' THEN 'face_to_face' ELSE '' END AS method
FROM ssd_cla_visits v
WHERE v.clav_cla_visit_date IS NOT NULL
UNION ALL
SELECT
    v.cppv_person_id AS case_id,
    COALESCE(CAST(CAST(v.cppv_cp_visit_date AS date) AS varchar(10)), '') AS date,
    CASE UPPER(v.cppv_cp_visit_seen) WHEN 'Y' THEN 'true' WHEN 'N' THEN 'false' ELSE '' END AS seen,
    CASE UPPER(v.cppv_cp_visit_seen_alone) WHEN 'Y' THEN 'true' WHEN 'N' THEN 'false' ELSE '' END AS seen_alone,
    CASE UPPER(v.cppv_cp_visit_seen) WHEN 'Y' THEN 'face_to_face' ELSE '' END AS method
FROM ssd_cp_visits v
WHERE v.cppv_cp_visit_date IS NOT NULL
UNION ALL
SELECT
    v.cinv_person_id AS case_id,
    COALESCE(CAST(CAST(v.cinv_cin_visit_date AS date) AS varchar(10)), '') AS date,
    CASE UPPER(v.cinv_cin_visit_seen) WHEN 'Y' THEN 'true' WHEN 'N' THEN 'false' ELSE '' END AS seen,
    CASE UPPER(v.cinv_cin_visit_seen_alone) WHEN 'Y' THEN 'true' WHEN 'N' THEN 'false' ELSE '' END AS seen_alone,
    CASE UPPER(v.cinv_cin_visit_seen) WHEN 'Y' THEN 'face_to_face' ELSE '' END AS method
FROM ssd_cin_visits v
WHERE v.cinv_cin_visit_date IS NOT NULL
ORDER BY case_id, date;
