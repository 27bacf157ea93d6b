namespace ComplianceChecker.Rules.Format;

/// <summary>The rule format: every object of a rule file with its names. The loader reads by it and the JSON Schema is written from it, so they cannot differ.</summary>
internal static class RuleFormat
{
    private const int OldestAge = 120;

    private static readonly FormatValue Text = new FormatValue.Text();
    private static readonly FormatValue Id = new FormatValue.Id();
    private static readonly FormatValue Date = new FormatValue.Date();
    private static readonly FormatValue Length = new FormatValue.Length();
    private static readonly FormatValue StepLength = new FormatValue.Length(OfStep: true);
    private static readonly FormatValue Fact = new FormatValue.Fact();
    private static readonly FormatValue Flag = new FormatValue.Flag();
    private static readonly FormatValue Percent = new FormatValue.Percent();
    private static readonly FormatValue Amount = new FormatValue.Amount();
    private static readonly FormatValue Conditions = new FormatValue.Conditions();
    private static readonly FormatValue Day = new FormatValue.OrNull(new FormatValue.Date());
    private static readonly FormatValue Moment = new FormatValue.OrNull(new FormatValue.Moment());
    private static readonly FormatValue Count = new FormatValue.OrNull(new FormatValue.Whole(0, int.MaxValue));
    private static readonly FormatValue Age = new FormatValue.Whole(0, OldestAge);

    private static readonly FormatObject Source = new("source", "Where the duty comes from, so that every result can name it.",
    [
        new("instrument", Text, "The full name of the Act, regulations, guidance or policy, such as \"Care Planning, Placement and Case Review (England) Regulations 2010\"."),
        new("provision", Text, "The provision in it, such as \"reg 28(2)\"."),
        new("kind", new FormatValue.Choice("statutory", "statutory guidance", "guidance", "local"), "What gives the duty its force: \"statutory\" for Acts and regulations, \"local\" for the council's own standard."),
    ]);

    private static readonly FormatObject InForce = new("inForce", "A range of due dates for which the rule is in force, both ends included. The chain of steps itself runs through.",
    [
        new("from", Date, "The first due date that the rule covers, such as \"2011-04-01\"; left out if it always was in force."),
        new("to", Date, "The last due date that the rule covers; left out if there is no end."),
    ]);

    private static readonly FormatObject Starts = new("starts", "What opens a clock. Every start opens its own chain of steps.",
    [
        new("period", Text, "A kind of period, such as \"looked_after\": the clock starts on the start of each matching period."),
        new("event", Text, "A kind of event, such as \"referrals\": the clock starts on each date with a matching event."),
        new("birthday", Age, "An age in whole years: the clock starts on that birthday."),
        new("where", Conditions, "Which records open a clock (for a birthday, which cases). See conditions."),
        new("at", new FormatValue.Choice("start", "end"), "Whether the clock starts on the period's start (the default) or on its end.", OnlyWith: "period"),
        new("merge", new FormatValue.Either(Flag, Text), "true joins matching periods that overlap or abut into one before clocks start; the name of an attribute joins only rows alike in it.", OnlyWith: "period"),
        new("bridging", Length, "Joins periods with gaps as well: the next may begin up to so long after the end of the one before, such as \"6 months\" for a series of short breaks.", OnlyWith: "merge"),
    ])
    { ExactlyOneOf = ["period", "event", "birthday"] };

    private static readonly FormatObject During = new("during", "A kind of period that must hold while the clock runs.",
    [
        new("period", Text, "The kind of period, such as \"looked_after\".", Required: true),
        new("where", Conditions, "Which of its periods count. May not use case.age. See conditions."),
    ]);

    private static readonly FormatObject Until = new("until", "What ends the duty, on its day.",
    [
        new("birthday", Age, "An age in whole years: the duty ends on that birthday."),
        new("after", Length, "A span from the clock's start, such as \"1 year\": the duty ends on that day."),
        new("event", Text, "A kind of event: the first matching one on or after the clock's start ends the duty."),
        new("where", Conditions, "Which events end the duty. See conditions.", OnlyWith: "event"),
    ])
    { ExactlyOneOf = ["birthday", "after", "event"] };

    private static readonly FormatObject Clock = new("clock", "What starts and ends the duty on one case.",
    [
        new("starts", new FormatValue.Object(Starts), "What opens a clock.", Required: true),
        new("during", new FormatValue.List(new FormatValue.Object(During), MayBeEmpty: false), "Periods that must hold as well. The clock ends when one of them ceases to hold."),
        new("until", new FormatValue.OneOrMore(new FormatValue.Object(Until)), "What ends the duty, one or a list; the first to come counts."),
        new("endDayCounts", Flag, "true if an event on the day the duty ends still meets it (the conference that ends a plan)."),
        new("onlyIf", Fact, "A fact that must hold on the day the clock starts. See facts."),
        new("restarts", Flag, "true if a later start ends the clock that is running. Without it, clocks of one rule run side by side."),
    ]);

    private static readonly FormatObject Alternative = new("alternative", "A span, and when it applies. Alternatives are tried in order on the day the step opens; if none holds, the chain stops.",
    [
        new("when", Conditions, "What must be true of the record that started the clock, of the case, or of the time passed. Only the last alternative may have neither this nor \"if\". See conditions."),
        new("if", Fact, "A fact that must hold as well on the day the step opens. See facts."),
        new("every", StepLength, "How long the step may take, such as \"6 weeks\", \"72 hours\" or \"term\".", Required: true),
    ])
    { Called = "an alternative" };

    private static readonly FormatObject Before = new("before", "An event before which the first step must be done.",
    [
        new("event", Text, "The kind of event: the first step is due at the latest on the day before the first matching one on or after the clock's start.", Required: true),
        new("where", Conditions, "Which of its events count. See conditions."),
    ]);

    private static readonly FormatValue Steps = new FormatValue.Either(StepLength, new FormatValue.List(new FormatValue.Object(Alternative), MayBeEmpty: false));

    private static readonly FormatObject Timescale = new("timescale", "How long each step may take.",
    [
        new("first", Steps, "How long the first step may take from the clock's start: a span, or a list of alternatives.", Required: true),
        new("second", Steps, "How long the second step may take from the day the first was done. Left out, \"then\" serves."),
        new("then", Steps, "How long each later step may take from the day the one before was done. Left out, the chain stops."),
        new("countsFirstDay", Flag, "true where the provision says \"beginning with\": the day a step opens is the first day, so that it is due a day earlier."),
        new("notBefore", Length, "An event earlier than this after the clock's start does not meet the first step, such as \"28 days\"."),
        new("before", new FormatValue.Object(Before), "An event before which the first step must be done, however long it may take otherwise."),
        new("beforeStart", Flag, "true where the step lies before the clock's start: it is due so long before it (a report three days before the review), and kept by an event looked back to."),
    ]);

    private static readonly FormatObject StartOf = new("startOf", "How far back an event may lie and still meet the first step: to the first day of the period that covers the clock's start.",
    [
        new("startOf", Text, "The kind of period, such as \"placements\".", Required: true),
        new("where", Conditions, "Which of its periods count. See conditions."),
        new("merge", new FormatValue.Either(Flag, Text), "true joins matching periods that overlap or abut into one; the name of an attribute joins only rows alike in it."),
        new("bridging", Length, "Joins periods with gaps as well: the next may begin up to so long after the end of the one before.", OnlyWith: "merge"),
    ])
    { Called = "\"lookBack\"" };

    private static readonly FormatObject MetBy = new("metBy", "A kind of event that keeps the duty, or the start or end of a kind of period.",
    [
        new("event", Text, "The kind of event, such as \"visits\"."),
        new("period", Text, "Instead of an event, a kind of period: its first day keeps the duty."),
        new("at", new FormatValue.Choice("start", "end"), "Which day of the period keeps the duty: its start (the default) or the day it ended.", OnlyWith: "period"),
        new("where", Conditions, "Which of its records count. See conditions."),
        new("if", Fact, "A fact that must hold on the event's day. See facts."),
        new("lookBack", new FormatValue.Either(Length, new FormatValue.Object(StartOf)), "How far before the clock's start an event may lie and still meet the first step: a span, such as \"3 months\", or { \"startOf\": kind }, the start of the period that covers the clock's start."),
        new("servesAgain", Flag, "true if an event looked back to counts although it kept a step of an earlier clock.", OnlyWith: "lookBack"),
        new("onlyBefore", Flag, "true if its events count only before the clock's start.", OnlyWith: "lookBack"),
        new("thenFrom", new FormatValue.Choice("start", "event"), "After such an event, what the second step's time is reckoned from: the clock's start (the default) or the event's day. With \"event\" an event counts whatever it kept before; the first step is then only the join and is not given, and the second is due on the clock's start at the earliest.", OnlyWith: "lookBack"),
    ])
    { ExactlyOneOf = ["event", "period"] };

    private static readonly FormatObject ExcusedBy = new("excusedBy", "A kind of event that lawfully sets a step aside without keeping it.",
    [
        new("event", Text, "The kind of event, such as \"health_assessments\".", Required: true),
        new("where", Conditions, "Which of its events count, such as { \"outcome\": \"refused\" }. See conditions."),
    ]);

    private static readonly FormatObject Comparator = new("comparator", "A figure of others, shown beside.",
    [
        new("name", Text, "Whose figure it is, such as \"England\" or \"statistical neighbours\".", Required: true),
        new("asAt", Date, "The day it is of, such as \"2016-03-31\".", Required: true),
        new("value", Amount, "The figure: per cent, or where the measure is a number or days, a number or days.", Required: true),
        new("source", Text, "Where it is published."),
    ])
    { Called = "a comparator" };

    private static readonly FormatWord Comparators = new("comparators", new FormatValue.List(new FormatValue.Object(Comparator), MayBeEmpty: true), "Figures of others, shown beside.");

    private static readonly FormatWord[] MeasureWords =
    [
        new("id", Id, "The measure's id, unique over all rule sets, in lower case with hyphens, such as \"visits-up-to-date\".", Required: true),
        new("title", Text, "Its name for people."),
        new("basis", new FormatValue.Choice("upToDate", "onTime", "everyOneOnTime"), "What it counts: \"upToDate\" the cases with nothing overdue on the as-at date, \"onTime\" the steps done in time in the period, \"everyOneOnTime\" the cases with every step done in time.", Required: true),
        new("notYetDue", new FormatValue.Choice("leaveOut", "count"), "For \"upToDate\": whether a case whose first step is not yet due is left out (the default) or counted."),
        new("cohort", Fact, "A fact that must hold of a case on the as-at date for it to be counted. See facts."),
        new("target", Percent, "Green at this percentage or better."),
        new("amber", Percent, "Amber at this percentage or better, red below."),
        new("goodIs", new FormatValue.Choice("high", "low"), "Whether a high percentage is the better one (the default) or a low one."),
        Comparators,
    ];

    private static readonly FormatObject Measure = new("measure", "A percentage over the rule's obligations.", MeasureWords) { Called = "a measure" };

    /// <summary>A measure over several rules.</summary>
    public static readonly FormatObject MeasureOfRules = new("measureOfRules", "A percentage over the obligations of several rules, which are taken together.",
    [
        .. MeasureWords,
        new("rules", new FormatValue.List(Id, MayBeEmpty: false), "The ids of the rules, all of this rule set or of those that it extends.", Required: true),
    ])
    { Called = "a measure beside \"rules\"" };

    private static readonly FormatObject Warns = new("warns", "A warning about the data, listed with the other data problems.",
    [
        new("says", Text, "What is wrong and what to do.", Required: true),
        new("at", Text, "The kind of record whose row is named, such as \"care_leavers\".", Required: true),
    ])
    { Called = "\"warns\"" };

    private static readonly FormatObject DerivedPeriod = new("derivedPeriod", "A new kind of period: each longest run of days on all of which the fact holds.",
    [
        new("title", Text, "What it is, for people, such as \"Eligible child: aged 16 or 17 and looked after\"."),
        new("holdsWhile", Fact, "The fact. See facts.", Required: true),
        new("warns", new FormatValue.Object(Warns), "A warning about the data for every case with such a period."),
    ])
    { Called = "a derived period" };

    private static readonly FormatObject Expected = new("expected", "An obligation that the example expects: any of the columns of obligations.csv. null is a blank.",
    [
        new("case_id", Text, "The case, where the example has several."),
        new("rule_id", Text, "The rule's id."),
        new("started", Day, "The day the clock started."),
        new("step", Count, "The step, the first being 1."),
        new("opened", Day, "The day the step opened."),
        new("due", Moment, "The due date, the last day in time; with the time of day where hours are counted, such as \"2016-11-30T14:05\"."),
        new("done", Moment, "The day the step was done; with the time of day where hours are counted."),
        new("ended", Day, "The day the duty ended, for \"missed\" and \"lapsed\"."),
        new("status", new FormatValue.Choice("met", "met_late", "not_due", "overdue", "missed", "lapsed", "excused"), "The status on the as-at date."),
        new("days_late", Count, "How many days late."),
    ])
    { Called = "an expected obligation" };

    private static readonly FormatObject Example = new("example", "A worked example: a case, a date and the obligations that come of it.",
    [
        new("title", Text, "What the example shows."),
        new("asAt", Date, "The as-at date, such as \"2016-11-30\".", Required: true),
        new("given", new FormatValue.Given(), "The records by kind, each a list of rows with the columns of an extract. \"cases\" must have at least one.", Required: true),
        new("expect", new FormatValue.List(new FormatValue.Object(Expected), MayBeEmpty: true), "The obligations expected, in order; an empty list if there are none.", Required: true),
    ])
    { Called = "an example" };

    /// <summary>A rule.</summary>
    public static readonly FormatObject Rule = new("rule", "A duty: when its clock starts, how long it may run, and what stops it.",
    [
        new("id", Id, "The rule's id, unique over all rule sets, in lower case with hyphens, such as \"reviews\".", Required: true),
        new("title", Text, "The rule's name for people.", Required: true),
        new("summary", Text, "One sentence for a social worker."),
        new("source", new FormatValue.Object(Source), "Where the duty comes from."),
        new("notes", new FormatValue.List(Text, MayBeEmpty: true), "Sentences on what a reader should know beyond the summary: how open points of the law are decided, where common belief and the text differ."),
        new("inForce", new FormatValue.OneOrMore(new FormatValue.Object(InForce)), "The due dates for which the rule is in force: a range, or a list of ranges in order."),
        new("clock", new FormatValue.Object(Clock), "What starts and ends the duty.", Required: true),
        new("timescale", new FormatValue.Object(Timescale), "How long each step may take.", Required: true),
        new("metBy", new FormatValue.OneOrMore(new FormatValue.Object(MetBy)), "The event that keeps the duty, or a list of which any counts.", Required: true),
        new("excusedBy", new FormatValue.OneOrMore(new FormatValue.Object(ExcusedBy)), "The event that lawfully sets a step aside without keeping it, or a list of which any does."),
        new("loosens", Text, "Why a local rule asks for something else than the law does. For people to read; needed beside a change of a rule whose source is the law that does more than shorten spans."),
        new("dueSoon", Length, "How long before its due date a step is listed as due soon, such as \"2 weeks\"."),
        new("measures", new FormatValue.List(new FormatValue.Object(Measure), MayBeEmpty: true), "Percentages over the rule's obligations."),
        new("examples", new FormatValue.List(new FormatValue.Object(Example), MayBeEmpty: true), "Worked examples, run by \"compliance rules test\"."),
    ])
    { Called = "a rule" };

    private static readonly FormatObject JudgedOn = new("judgedOn", "The birthdays on which a case is judged, each on its own day.",
    [
        new("birthday", new FormatValue.Either(Age, new FormatValue.List(Age, MayBeEmpty: false)), "An age in whole years, or a list of ages: each of these birthdays is judged, so that a case may count more than once.", Required: true),
        new("within", Length, "How far back from the as-at date the birthday may lie, such as \"12 months\".", Required: true),
    ]);

    private static readonly FormatObject IndicatorDay = new("indicatorDay", "The records that give a day to count from or to.",
    [
        new("event", Text, "A kind of event, such as \"placement_orders\": its date."),
        new("period", Text, "A kind of period, such as \"looked_after\": its start."),
        new("at", new FormatValue.Choice("start", "end"), "Which day of the period: its start (the default) or the day it ended.", OnlyWith: "period"),
        new("where", Conditions, "Which of its records count. See conditions."),
    ])
    { ExactlyOneOf = ["event", "period"] };

    private static readonly FormatObject IndicatorDays = new("indicatorDays", "The days from one record to another. Of several the latest \"to\" up to the day judged counts, and the latest \"from\" up to that.",
    [
        new("from", new FormatValue.Object(IndicatorDay), "The records whose day is day 0.", Required: true),
        new("to", new FormatValue.Object(IndicatorDay), "The records up to whose day is counted.", Required: true),
    ])
    { Called = "\"days\"" };

    /// <summary>An indicator.</summary>
    public static readonly FormatObject Indicator = new("indicator", "A percentage or number that is not about a clock.",
    [
        new("id", Id, "The indicator's id, unique over all rules, measures and indicators, in lower case with hyphens, such as \"care-leavers-in-eet\".", Required: true),
        new("title", Text, "Its name for people.", Required: true),
        new("summary", Text, "One sentence for a reader of the figures."),
        new("source", new FormatValue.Object(Source), "Where the indicator comes from."),
        new("notes", new FormatValue.List(Text, MayBeEmpty: true), "Sentences on what a reader should know beyond the summary."),
        new("inForce", new FormatValue.OneOrMore(new FormatValue.Object(InForce)), "The as-at dates for which the indicator is given: a range, or a list of ranges in order."),
        new("judgedOn", new FormatValue.Object(JudgedOn), "The birthdays on which a case is judged. Left out, it is judged on the as-at date."),
        new("cohort", Fact, "A fact that must hold of a case on the day it is judged for it to be counted; left out, all cases are. See facts."),
        new("counted", Fact, "A fact that must hold as well on that day: the figure is the percentage of the cohort for which it does."),
        new("count", Flag, "true: the figure is the number of cases in the cohort."),
        new("days", new FormatValue.Object(IndicatorDays), "The figures are the mean and the median of the days from one record to another, over the cohort."),
        new("by", Text, "An attribute by which the figure is broken down: of the case, such as \"sex\", or of the record that the cohort names, such as \"end_reason\"."),
        new("target", Amount, "Green at this figure or better: per cent, or for \"count\" a number, for \"days\" days."),
        new("amber", Amount, "Amber at this figure or better, red below."),
        new("goodIs", new FormatValue.Choice("high", "low"), "Whether a high figure is the better one (the default) or a low one."),
        Comparators,
    ])
    { Called = "an indicator", ExactlyOneOf = ["counted", "count", "days"] };

    private static readonly FormatObject Changed = new("change", "The members that differ. Objects merge member by member, anything else is replaced, null removes.", ChangedWords()) { IsPartial = true };

    /// <summary>A rule set: the whole file.</summary>
    public static readonly FormatObject RuleSet = new("rule set", "Rules on the timescales of children's social care.",
    [
        new("$schema", Text, "The JSON Schema that an editor checks the file by, such as \"../schema/rule-set.schema.json\"."),
        new("id", Id, "The rule set's id, in lower case with hyphens.", Required: true),
        new("title", Text, "The rule set's name for people."),
        new("calendar", Text, "The calendar of working days, such as \"england-and-wales\": a file of that name in the folder \"calendars\". Needed where a span is in working days."),
        new("terms", Text, "The calendar of school terms, such as \"example-authority\": a file of that name in the folder \"calendars\". Needed where a step's time is \"term\"."),
        new("leapDayBirthday", new FormatValue.Choice("1 March", "28 February"), "When people born on 29 February have their birthday in a common year; \"1 March\" if left out."),
        new("extends", new FormatValue.List(Text, MayBeEmpty: false), "The files of rules that this one starts from, each as a path seen from this file, such as \"../../england/looked-after.json\". Their rules, indicators and measures come with it, with all they mean."),
        new("change", new FormatValue.Named(new FormatValue.Object(Changed), NamesAreKinds: false), "What differs, by the id of a rule, indicator or measure of those files.", OnlyWith: "extends"),
        new("drop", new FormatValue.List(Id, MayBeEmpty: true), "The ids of rules, indicators and measures of those files that do not count here.", OnlyWith: "extends"),
        new("standards", Text, "A CSV file of spans and targets that differ, as a path seen from this file, such as \"standards.csv\", with the columns rule_id, first, second, then, target, amber, due_soon and why; a blank cell changes nothing.", OnlyWith: "extends"),
        new("definitions", new FormatValue.Named(Fact, NamesAreKinds: false), "Facts by a name of your own, which then stands for the fact wherever one may stand. See facts."),
        new("derivedPeriods", new FormatValue.Named(new FormatValue.Object(DerivedPeriod), NamesAreKinds: true), "New kinds of period by name, usable in this rule set like any other kind."),
        new("rules", new FormatValue.List(new FormatValue.Object(Rule), MayBeEmpty: false), "The rules. May be left out beside \"indicators\" or \"extends\"."),
        new("indicators", new FormatValue.List(new FormatValue.Object(Indicator), MayBeEmpty: false), "Percentages and numbers that are not about a clock."),
        new("measures", new FormatValue.List(new FormatValue.Object(MeasureOfRules), MayBeEmpty: true), "Percentages over the obligations of several rules."),
    ])
    { Called = "a rule set", AtLeastOneOf = ["rules", "indicators", "extends"] };

    /// <summary>The names that a change may have: all those of a rule, an indicator and a measure but the id.</summary>
    private static List<FormatWord> ChangedWords() =>
        [.. Rule.Words.Concat(Indicator.Words).Concat(MeasureOfRules.Words).DistinctBy(w => w.Name, StringComparer.Ordinal).Where(w => w.Name is not "id").Select(w => w with { Required = false })];
}
