namespace ComplianceChecker.Extracts.Proposals;

/// <summary>What the field calls attributes and their codes, besides the dictionary's own names.</summary>
/// <remarks>Compared word by word, in the singular; codes by letters and digits alone.</remarks>
internal static class AttributeTerms
{
    /// <summary>By attribute, whatever the kind, what headings call it.</summary>
    public static readonly IReadOnlyDictionary<string, string> OfAttributes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sex"] = "gender",
        ["ethnicity"] = "ethnic origin, ethnic group, ethnic background, ethnic",
        ["disability"] = "disabled, disability status",
        ["uasc"] = "unaccompanied, unaccompanied asylum seeking child, asylum seeking",
        ["team"] = "allocated team, responsible team, social work team, worker team, social worker team",
        ["social_worker"] = "allocated worker, allocated social worker, allocated case worker, lead worker, key worker, keyworker, case worker, caseworker, worker, sw, practitioner, lead practitioner",
        ["iro"] = "independent reviewing officer, reviewing officer",
        ["personal_adviser"] = "personal advisor, pa",
        ["local_authority"] = "la, responsible authority, responsible local authority, authority",
        ["type"] = "icpc or rcpc, icpc rcpc, iha or rha, iha rha, initial or review, initial review",
        ["seen"] = "child seen, yp seen",
        ["seen_alone"] = "alone, spoken to alone",
        ["method"] = "contact method, visit method, mode, contact mode, how seen, how",
        ["outcome"] = "result, outcome status",
        ["place"] = "location, venue, where",
        ["participation"] = "participation code, how participated",
        ["successful"] = "success, contact made, contact successful",
        ["score"] = "total score, sdq score",
        ["up_to_date"] = "up to date",
        ["placement_type"] = "type",
        ["provider"] = "provision, placement provider",
        ["distance_miles"] = "distance, mile, distance from home",
        ["out_of_area"] = "out of borough, out of county, out of authority",
        ["end_reason"] = "reason ceased, reason for leaving, leaving reason, reason ended, reason for ceasing, reason for end, ceased reason",
        ["start_reason"] = "reason for start, reason for new episode, reason started",
        ["category"] = "category of abuse, category of need, abuse category, need code, eligibility, eligibility category",
        ["suitable"] = "suitability, suitable accommodation",
        ["status"] = "main activity, eet status, activity status",
        ["legal_status"] = "status",
    };

    /// <summary>By attribute and code, whatever the kind, what cells and headings call it.</summary>
    public static readonly IReadOnlyDictionary<(string Attribute, string Code), string> OfCodes = new Dictionary<(string, string), string>
    {
        [("sex", "male")] = "m, boy, 1, 1 male",
        [("sex", "female")] = "f, girl, 2, 2 female",
        [("sex", "unknown")] = "u, not known, not recorded, not stated, indeterminate",
        [("type", "statutory")] = "stat, stat visit, statutory visit, cla statutory visit, lac statutory visit, lac visit, cla visit",
        [("type", "other")] = "other visit, non statutory, non stat",
        [("method", "face_to_face")] = "f2f, face to face visit, in person, home visit, visit, visited",
        [("method", "phone")] = "telephone, telephone call, phone call, call, tel",
        [("method", "video")] = "video call, virtual, virtual visit, virtual call, teams, teams call, microsoft teams, facetime, zoom, whatsapp, online, skype",
        [("outcome", "held")] = "completed, took place, seen, child seen, held and child seen",
        [("outcome", "completed")] = "attended, done, complete, seen, took place",
        [("outcome", "refused")] = "declined, child refused, refused by child, refusal",
        [("outcome", "declined")] = "refused, child declined, declined by child, refusal",
        [("outcome", "not_attended")] = "dna, did not attend, was not brought, wnb",
        [("outcome", "not_seen")] = "no access, no reply, child not seen, failed, failed visit, abortive, not at home",
        [("outcome", "section_47")] = "s47, section 47 enquiry, proceed to section 47, progress to s47, s47 initiated",
        [("outcome", "no_further_action")] = "nfa",
        [("outcome", "no further action")] = "nfa",
        [("outcome", "early_help")] = "step down to early help",
        [("outcome", "conference")] = "icpc, initial child protection conference, proceed to icpc, proceed to conference",
        [("type", "initial")] = "iha, initial health assessment, icpc, initial conference, initial child protection conference, initial pep, first",
        [("type", "review")] = "rha, review health assessment, rcpc, review conference, review child protection conference, review pep, pep review",
        [("type", "transfer_in")] = "transfer in conference, transfer",
        [("type", "plan")] = "pathway plan, initial pathway plan",
        [("type", "missing")] = "missing from care, mfc",
        [("type", "absent")] = "away from placement, away from placement without authorisation, absent from care, unauthorised absence",
        [("hours", "full")] = "full time, ft",
        [("hours", "part")] = "part time, pt",
        [("category", "former_relevant")] = "former relevant, fr",
        [("category", "relevant")] = "relevant child, rel",
        [("category", "qualifying")] = "qualifying care leaver",
        [("category", "eligible")] = "eligible child",
        [("status", "complete")] = "completed, finalised, authorised",
        [("status", "started")] = "in progress, incomplete, open",
        [("place", "home")] = "placement, at home, home address",
    };

    /// <summary>What must be known of every record though lists often leave it unsaid: by kind and attribute, the value that such a list most often means, and what it tells.</summary>
    public static readonly IReadOnlyList<(string Kind, string Attribute, string Value, string Question)> Unsaid =
    [
        ("visits", "seen", "true", "whether the child was seen at each visit"),
        ("visits", "method", "face_to_face", "how the visits were made"),
        ("looked_after", "short_breaks", "false", "whether a period in care is a series of short breaks"),
        ("contacts", "successful", "true", "whether the young person was reached at each contact"),
    ];

    /// <summary>By kind and attribute of yes and no, headings that may say it and may as well say something else: whether somebody is in touch at all.</summary>
    public static readonly IReadOnlyDictionary<(string Kind, string Attribute), string> Doubtful = new Dictionary<(string, string), string>
    {
        [("contacts", "successful")] = "in touch, reached, spoken to",
    };

    /// <summary>Words that a heading may have beside an attribute's name without meaning something else.</summary>
    public static readonly IReadOnlySet<string> Fillers = new HashSet<string>(
        HeadingWords.Of("the a an of was were is did doe does do has have had child children young person yp at in on for this that code description desc y n yn yes no current latest last main name named allocated recorded title"), StringComparer.Ordinal);
}
