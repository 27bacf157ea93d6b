namespace ComplianceChecker.Rules.Format;

/// <summary>The forms of a fact. What it asks is told by the one name among them that it has.</summary>
internal static class FactFormat
{
    private const int OldestAge = 120;

    private static readonly FormatValue Text = new FormatValue.Text();
    private static readonly FormatValue Length = new FormatValue.Length();
    private static readonly FormatValue Flag = new FormatValue.Flag();
    private static readonly FormatValue Conditions = new FormatValue.Conditions();
    private static readonly FormatValue Fact = new FormatValue.Fact();
    private static readonly FormatWord Where = new("where", Conditions, "Which of its records count: attributes of the record, and of the case (\"case.team\"). See conditions.");

    private static readonly FormatObject SinceBirthday = new("sinceBirthday", "The day from which days count.",
    [
        new("birthday", new FormatValue.Whole(0, OldestAge), "An age in whole years: from that birthday on.", Required: true),
    ])
    { Called = "\"since\"" };

    /// <summary>The forms, each by the name that tells it.</summary>
    public static readonly IReadOnlyList<(string Name, FormatObject Format)> Forms =
    [
        Form("in", "The day lies inside a matching period.",
            new("in", Text, "A kind of period, such as \"looked_after\".", Required: true),
            Where),
        Form("had", "So many matching events, or periods that started, up to the day; at least one unless said otherwise.",
            new("had", Text, "A kind of event or period, such as \"reviews\".", Required: true),
            Where,
            new("within", Length, "How far back from the day, such as \"12 months\"; left out, ever."),
            new("since", new FormatValue.Choice("start"), "\"start\": only from the clock's start on. Not where there is no clock: in \"derivedPeriods\" and in a \"cohort\"."),
            new("counting", new FormatValue.Choice("held", "ended"), "For periods: \"held\" counts those that held on any of the days, \"ended\" those that ended; left out, those that started."),
            new("merge", new FormatValue.Either(Flag, Text), "For periods: true joins matching ones that overlap or abut, which then count as one; the name of an attribute joins only rows alike in it."),
            new("bridging", Length, "Joins periods with gaps as well: the next may begin up to so long after the end of the one before.", OnlyWith: "merge"),
            new("atLeast", new FormatValue.Whole(1, int.MaxValue), "At least so many; 1 where no number is given."),
            new("atMost", new FormatValue.Whole(0, int.MaxValue), "At most so many."),
            new("above", new FormatValue.Whole(0, int.MaxValue), "More than so many."),
            new("below", new FormatValue.Whole(1, int.MaxValue), "Fewer than so many.")),
        Form("latest", "The latest event of the kind up to the day exists and matches.",
            new("latest", Text, "A kind of event, such as \"reviews\".", Required: true),
            Where),
        Form("inFor", "The day lies inside a matching period that began at least so long before.",
            new("inFor", Text, "A kind of period, such as \"placements\".", Required: true),
            Where,
            new("atLeast", Length, "How long before the day it began, such as \"3 months\".", Required: true),
            new("merge", new FormatValue.Either(Flag, Text), "true joins matching periods that overlap or abut into one; the name of an attribute joins only rows alike in it."),
            new("bridging", Length, "Joins periods with gaps as well: the next may begin up to so long after the end of the one before.", OnlyWith: "merge")),
        Form("total", "Days spent in matching periods, the day itself included, add up to at least so much.",
            new("total", Text, "A kind of period, such as \"looked_after\".", Required: true),
            Where,
            new("since", new FormatValue.Object(SinceBirthday), "{ \"birthday\": n }: only days from that birthday on count."),
            new("atLeast", Length, "How much, in days or weeks, such as \"13 weeks\".", Required: true)),
        Form("case", "Something about the case itself.",
            new FormatWord("case", Conditions, "Conditions on \"age\" (whole years on the day) and on attributes of the case.", Required: true)),
        Form("all", "All of several facts hold.",
            new FormatWord("all", new FormatValue.List(Fact, MayBeEmpty: false), "The facts.", Required: true)),
        Form("any", "Any of several facts holds.",
            new FormatWord("any", new FormatValue.List(Fact, MayBeEmpty: false), "The facts.", Required: true)),
        Form("not", "A fact does not hold.",
            new FormatWord("not", Fact, "The fact.", Required: true)),
    ];

    /// <summary>What a fact is, for the JSON Schema.</summary>
    public const string Description = "Something about the case as a whole that holds on a given day or does not: an object with one of \"in\", \"had\", \"latest\", \"inFor\", \"total\", \"case\", \"all\", \"any\", \"not\", or the name of a fact from the rule set's \"definitions\".";

    private static (string Name, FormatObject Format) Form(string name, string description, params FormatWord[] words) =>
        (name, new FormatObject($"{name}Fact", description, words) { Called = $"a fact \"{name}\"" });
}
