namespace ComplianceChecker.Tests.Evaluation.Plain;

internal sealed record RandomKind(string Name, bool IsPeriod, IReadOnlyList<RandomAttribute> Attributes)
{
    public static IReadOnlyList<RandomKind> Periods { get; } =
    [
        new("looked_after", IsPeriod: true, [Flag("short_breaks"), Text("remand", "laa", "yda")]),
        new("placements", IsPeriod: true,
        [
            Text("placement_id", "p1", "p2", "p3"),
            Text("placement_type", "U1", "U6", "P1", "K1"),
            Flag("long_term"),
            new("distance_miles", "number", ["0", "5", "19.5", "20", "20.0", "100"]),
        ]),
        new("legal_statuses", IsPeriod: true, [Text("legal_status", "C2", "V2", "E1")]),
        new("care_leavers", IsPeriod: true, [Text("category", "eligible", "relevant", "former_relevant")]),
        new("child_protection_plans", IsPeriod: true, []),
    ];

    public static IReadOnlyList<RandomKind> Events { get; } =
    [
        new("visits", IsPeriod: false, [Text("type", "statutory", "other"), Flag("seen"), Text("method", "face_to_face", "phone", "video")]),
        new("reviews", IsPeriod: false, [Flag("adjourned")]),
        new("contacts", IsPeriod: false, [Flag("successful")]),
        new("health_assessments", IsPeriod: false, [Text("type", "initial", "review"), Text("outcome", "completed", "refused")]),
        new("pathway_plans", IsPeriod: false, [Text("type", "plan", "review"), Flag("staying_put_addressed")]),
        new("sdq_scores", IsPeriod: false, [new("score", "number", ["0", "7", "13", "13.0", "40"])]),
        new("child_protection_conferences", IsPeriod: false, [Text("type", "initial", "review", "transfer_in")]),
        new("core_groups", IsPeriod: false, []),
    ];

    /// <summary>The period and the event whose times of day are kept.</summary>
    public static RandomKind Missing { get; } = new("missing_episodes", IsPeriod: true, [Text("type", "missing", "absent")]);

    public static RandomKind Interviews { get; } = new("return_interviews", IsPeriod: false, [Text("outcome", "held", "declined")]);

    /// <summary>What a clock that starts on a birthday may test: the case.</summary>
    public static RandomKind Cases { get; } = new("cases", IsPeriod: false, [Text("team", "North", "South", "East")]);

    public static RandomAttribute StartKnown { get; } = Flag("start_known");

    public bool HasTimes => PlainExtract.HasTimes(Name);

    private static RandomAttribute Text(string name, params IReadOnlyList<string> values) => new(name, "text", values);

    private static RandomAttribute Flag(string name) => new(name, "boolean", ["true", "false"]);
}
