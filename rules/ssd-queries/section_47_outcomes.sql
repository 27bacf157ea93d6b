-- section_47_outcomes.csv: enquiries that ended without further action, so that no conference is owed. Whether concerns were found none the less the dataset does not say.
SELECT
    s.s47e_person_id AS case_id,
    COALESCE(CAST(CAST(s.s47e_s47_end_date AS date) AS varchar(10)), '') AS date,
    'not_substantiated' AS outcome
FROM ssd_s47_enquiry s
WHERE s.s47e_s47_end_date IS NOT NULL AND UPPER(s.s47e_s47_nfa) = 'Y'
ORDER BY case_id, date;
