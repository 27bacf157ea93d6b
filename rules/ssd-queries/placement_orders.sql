-- placement_orders.csv
SELECT
    p.perm_person_id AS case_id,
    COALESCE(CAST(CAST(p.perm_placement_order_date AS date) AS varchar(10)), '') AS date
FROM ssd_permanence p
WHERE p.perm_placement_order_date IS NOT NULL
ORDER BY case_id, date;
