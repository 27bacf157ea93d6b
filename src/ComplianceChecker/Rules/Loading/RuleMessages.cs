namespace ComplianceChecker.Rules.Loading;

/// <summary>What can be wrong with a rule file or a calendar, in the words the reader sees: what is wrong, and what would be right.</summary>
/// <remarks>Every message has a file in fixtures/bad of its own name, with the exact text beside it.</remarks>
internal static class RuleMessages
{
    public static string UnknownName(string name, string where, string hint, string known) =>
        $"\"{name}\" is not known in {where}.{hint} Known there: {known}.";

    public static string MissingName(string name, string where, string meaning) =>
        $"{where} needs \"{name}\". What belongs there: {meaning}";

    public static string IsAMapping() =>
        "this is a mapping of lists, and no rule set. Put it into a folder sources beside your rules, and give the folder of the rules: the mapping is found there.";

    public static string WrongType(string name, string expected, string found) =>
        $"{name} must be {expected}, not {found}.";

    public static string EmptyText(string name) =>
        $"{name} is an empty text. Write something there, or leave it out.";

    public static string EmptyList(string name) =>
        $"{name} is an empty list. Put at least one entry into it, or leave it out.";

    public static string ExactlyOne(string where, string names, string found) =>
        $"{where} needs exactly one of {names}; here {found}.";

    public static string AtLeastOne(string where, string names) =>
        $"{where} needs at least one of {names}. Add one of them.";

    public static string OnlyBeside(string name, string other) =>
        $"\"{name}\" may stand only beside \"{other}\". Take it out, or use \"{other}\".";

    public static string UnknownWord(string name, string word, string hint, string words) =>
        $"{name} cannot be \"{word}\".{hint} It is one of {words}.";

    public static string UnusableId(string id) =>
        $"\"{id}\" cannot be an id. Use lower-case letters, digits and hyphens, such as \"visits-six-weeks\".";

    public static string IdIsNotKebabCase(string id, string better) =>
        $"the id \"{id}\" is not in lower case with hyphens. \"{better}\" would be.";

    public static string RepeatedRule(string id, string first) =>
        $"the id \"{id}\" is given to another rule already, at {first}. Give one of the two another id, or load only one of the files.";

    public static string RepeatedMeasure(string id, string first) =>
        $"the id \"{id}\" is given to another measure already, at {first}. Give one of the two another id.";

    public static string RepeatedIndicator(string id, string first) =>
        $"the id \"{id}\" of an indicator, or of one of its figures, is given already, at {first}. Rules, measures and indicators share their ids: give one of the two another.";

    public static string RepeatedRuleSet(string id, string first) =>
        $"the id \"{id}\" is given to another rule set already, at {first}. Is one a copy of the other?";

    public static string NotADate(string name, string written) =>
        $"{name} is \"{written}\", which is not a date. Write dates as \"2016-03-31\".";

    public static string NotAMoment(string name, string written) =>
        $"{name} is \"{written}\", which is neither a date nor a date with a time of day. Write it as \"2016-03-31\" or \"2016-03-31T14:05\".";

    public static string NotASpan(string written, string hint) =>
        $"\"{written}\" is not a span of time.{hint} Write a whole number, a space and a unit: \"28 days\", \"20 working days\", \"6 weeks\", \"3 months\" or \"1 year\".";

    public static string SpanNegative(string written) =>
        $"\"{written}\" runs backwards: a span is 0 or more, such as \"1 day\"; \"0 days\" is the opening day itself.";

    public static string SpanTooLong(string written, string longest) =>
        $"\"{written}\" is too long: a span is at most {longest} of its unit.";

    public static string NoCalendar(string written) =>
        $"\"{written}\" needs a calendar of working days, and the rule set names none. Add \"calendar\": \"england-and-wales\" beside \"rules\".";

    public static string CalendarNotFound(string name, string hint, string known) =>
        $"there is no calendar \"{name}\".{hint} {known}";

    public static string OnlyTimeOfStep(string written) =>
        $"\"{written}\": only the time of a step can be counted in hours or school terms: \"first\", \"second\", \"then\", \"every\". Use days, working days, weeks, months or years here.";

    public static string NoTerms() =>
        "\"term\" needs a calendar of school terms, and the rule set names none. Add \"terms\": \"example-authority\", or the name of your own, beside \"rules\".";

    public static string TermsNotFound(string name, string hint, string known) =>
        $"there is no calendar of school terms \"{name}\".{hint} {known} Correct the name, or put a file of that name into the folder \"calendars\".";

    public static string NotAWholeNumber(string name, string lowest, string highest, string written) =>
        $"{name} must be a whole number from {lowest} to {highest}, not {written}.";

    public static string NotAPercentage(string name, string written) =>
        $"{name} must be a percentage from 0 to 100, not {written}.";

    public static string NotAnAmount(string name, string most, string written) =>
        $"{name} must be a number from 0 to {most}, not {written}.";

    public static string CountIsFalse() =>
        "\"count\" can only be true: the figure is then the number of cases. Write true, or use \"counted\" or \"days\" in its place.";

    public static string AgeGivenTwice(string age) =>
        $"the age {age} stands in this list already. Take one of the two out.";

    public static string KindIsOfOtherShape(string kind, string used, string known, string hint) =>
        $"\"{kind}\" is a kind of {known}, not of {used}.{hint}";

    public static string UnknownKind(string kind, string hint) =>
        $"\"{kind}\" is not in the data dictionary.{hint} If it is a kind of your own, add it to dictionary.local.json.";

    public static string UnknownAttribute(string attribute, string kind, string hint) =>
        $"\"{attribute}\" is not an attribute of {kind} in the data dictionary.{hint} If it is one of your own, add it to dictionary.local.json.";

    public static string UnknownCode(string attribute, string code, string hint, string codes) =>
        $"\"{code}\" is not a code of {attribute}.{hint} Its codes: {codes}.";

    public static string LiteralOfWrongType(string attribute, string expected, string found) =>
        $"{attribute} is compared with {expected}, not with {found}.";

    public static string BlankText(string attribute) =>
        $"{attribute} is compared with an empty text. Write null for a blank.";

    public static string MixedLiterals(string attribute) =>
        $"{attribute} is compared with values of different types. Use one type: numbers, texts, dates, or true and false.";

    public static string BlankNotPossible(string subject) =>
        $"{subject} is never blank, so null and \"present\" say nothing. Compare it with a value.";

    public static string ComparisonNotPossible(string comparison, string attribute, string sort) =>
        $"\"{comparison}\" compares numbers and dates, and {attribute} is {sort}. Use a value, a list of values, or \"not\".";

    public static string TestIsEmpty(string attribute) =>
        $"{attribute} is not tested: {{ }} is empty. Use a value, a list of values, or one of \"not\", \"atLeast\", \"atMost\", \"above\", \"below\", \"present\".";

    public static string MisplacedComparison(string comparison) =>
        $"\"{comparison}\" stands where the name of an attribute belongs. Put the attribute around it: {{ \"seen\": {{ \"{comparison}\": ... }} }}.";

    public static string AgeInDuring() =>
        "\"case.age\" cannot be used in a \"where\" of \"during\": a period has many days, and the age changes. Use \"until\": { \"birthday\": ... }, or \"case.age\" in the \"where\" of \"starts\".";

    public static string OnlyInWhen(string subject) =>
        $"\"{subject}\" can be used only in \"when\" of a timescale, where a step opens. Take it out here.";

    public static string AlternativeWithoutWhen() =>
        "this alternative has neither a \"when\" nor an \"if\" and always holds, so those after it would never be tried. Give it one, or move it to the end of the list.";

    public static string AgeInWhereOfFact() =>
        "\"case.age\" cannot be used in the \"where\" of a fact. Ask for it beside: { \"all\": [ { \"case\": { \"age\": ... } }, ... ] }.";

    public static string CaseWithinCase(string name, string plain) =>
        $"\"{name}\" stands in \"case\" already. Write \"{plain}\".";

    public static string UnknownDefinition(string name, string hint, string known) =>
        $"there is no definition \"{name}\".{hint} {known} Correct the name, add it to \"definitions\" beside \"rules\", or write the fact itself here.";

    public static string DefinitionCycle(string name, string path) =>
        $"the definition \"{name}\" would be defined by itself: {path}. Take one of these out of another's definition.";

    public static string NoClockHere(string what) =>
        $"{what} counts from the start of a clock, and a derived period, the cohort of a measure and an indicator have none. Use \"within\", or take it out.";

    public static string CountingOfEvents(string kind) =>
        $"\"counting\" is for periods, and \"{kind}\" is a kind of event. Take it out.";

    public static string MergeOfEvents(string kind) =>
        $"\"merge\" joins periods, and \"{kind}\" is a kind of event. Take it out.";

    public static string TotalNotInDays(string written) =>
        $"\"{written}\": days add up to days or weeks, not to working days, months or years. Write, for instance, \"91 days\" or \"13 weeks\".";

    public static string KindIsKnownAlready(string kind) =>
        $"\"{kind}\" is a kind of record already, so a derived period cannot have that name. Give it another, such as \"eligible_children\".";

    public static string UnusableKind(string kind) =>
        $"\"{kind}\" cannot be the name of a kind. Use lower-case letters, digits and underscores, such as \"eligible_children\".";

    public static string DerivedPeriodCycle(string kind, string path) =>
        $"the derived period \"{kind}\" would be made of itself: {path}. Take one of these out of another's \"holdsWhile\".";

    public static string DerivedPeriodHasNoAttribute(string attribute, string kind) =>
        $"\"{attribute}\": \"{kind}\" is a derived period, which has no attributes of its own. Take it out, and ask for it in the \"holdsWhile\" of \"{kind}\".";

    public static string DerivedPeriodGiven(string kind) =>
        $"\"{kind}\" is a derived period, which is worked out from other records. Give those in its place.";

    public static string UnknownRule(string id, string hint, string known) =>
        $"there is no rule \"{id}\" in this rule set.{hint} Its rules: {known}.";

    public static string RuleGivenTwice(string id) =>
        $"the rule \"{id}\" stands in this list already. Take one of the two out.";

    public static string UpToDateOfOneStepRules() =>
        "\"upToDate\" asks whether a repeated duty is up to date, and each of these rules has one step only. Use \"onTime\", or add a rule whose timescale has a \"then\".";

    public static string UpToDateOfOneStep() =>
        "\"upToDate\" asks whether a repeated duty is up to date, and this rule has one step only. Use \"onTime\", or give the timescale a \"then\".";

    public static string NotYetDueWithoutUpToDate(string basis) =>
        $"\"notYetDue\" belongs to the basis \"upToDate\", and this measure's basis is \"{basis}\". Take it out.";

    public static string AmberBeyondTarget(string amber, string target, string side, string goodIs) =>
        $"amber ({amber}) is better than the target ({target}), so nothing could be amber. Where \"{goodIs}\" is good, amber must be {side} the target.";

    public static string TargetShortOfAmber(string target, string amber, string place, string side, string goodIs) =>
        $"amber ({amber}, at {place}) is better than the target ({target}) that holds here, so nothing could be amber. Set amber too: where \"{goodIs}\" is good, {side} the target.";

    public static string ShareForPercentage(string share, string percentage) =>
        $"{share} is read as {share}%, as the figure is in per cent. If a share is meant, write {percentage}.";

    public static string AmberWithoutTarget() =>
        "there is an \"amber\" without a \"target\", so there is no colour. Add a \"target\".";

    public static string BeforeStartAlone() =>
        "\"beforeStart\" is for one step, \"first\" in days, weeks, months, years or working days, kept by what is looked back to. Take \"second\", \"then\", \"countsFirstDay\", \"notBefore\" and \"before\" out, and give every \"metBy\" a \"lookBack\" such as \"6 weeks\", without \"thenFrom\".";

    public static string InForceOutOfOrder() =>
        "this range of due dates does not begin after the one before it has ended. Give the ranges in order, each with \"from\" after the \"to\" before it.";

    public static string InForceEndsBeforeItBegins(string from, string to) =>
        $"the rule would be in force from {from} to {to}, which is before it. Swap the two, or correct one.";

    public static string UnknownColumn(string column, string kind, string hint) =>
        $"the example gives {kind} a column \"{column}\", which neither the data dictionary nor the rule knows.{hint}";

    public static string NotACell(string column, string found) =>
        $"\"{column}\" of an example's record must be a text, a number, true, false or null, not {found}.";

    public static string ExampleWithoutCases() =>
        "the example has no case. Add \"cases\": [ { \"date_of_birth\": \"2006-05-01\" } ].";

    public static string RecordWithoutDate(string kind, string column) =>
        $"a record of {kind} needs \"{column}\".";

    public static string RepeatedCase(string id) =>
        $"the example has two cases \"{id}\". Give each a \"case_id\" of its own.";

    public static string WhichCase() =>
        "the example has several cases, so every record needs a \"case_id\".";

    public static string UnknownCase(string id, string hint) =>
        $"the example has no case \"{id}\".{hint}";

    public static string ClockHasNoEnd() =>
        "a clock that does not start with the start of a period has no end of its own, and this one has no \"until\": the duty would run until the case ends. Add an \"until\".";

    public static string NoSource(string what) =>
        $"the {what} has no \"source\". Add the instrument, the provision and the kind, so that results can name the law or policy.";

    public static string NoExamples() =>
        "the rule has no \"examples\". Add at least one on each side of the due date.";

    public static string NoTitle(string what, string serves) =>
        $"the {what} has no \"title\". {serves} will stand for it.";

    public static string CalendarFileIsNamedOtherwise(string file, string name) =>
        $"the calendar is called \"{name}\", and the file \"{file}\". Give both the same name.";

    public static string RepeatedCalendar(string name, string first) =>
        $"the calendar \"{name}\" is given already, at {first}. Keep one of the two.";

    public static string HolidayOutsideCalendar(string date, string from, string to) =>
        $"the holiday {date} lies outside what the calendar covers, {from} to {to}. Correct the date, or extend \"covers\".";

    public static string RepeatedHoliday(string date) =>
        $"the holiday {date} is given twice. Keep one of them.";

    public static string CalendarEndsBeforeItBegins(string from, string to) =>
        $"the calendar covers {from} to {to}, which is before it. Swap the two, or correct one.";

    public static string CalendarTooLong(string from, string to) =>
        $"the calendar covers {from} to {to}, which is more than three hundred years. Correct one of the dates.";

    public static string TermEndsBeforeItBegins(string name, string from, string to) =>
        $"the term \"{name}\" runs from {from} to {to}, which is before it. Swap the two, or correct one.";

    public static string TermsOverlap(string name, string from, string before, string to) =>
        $"the term \"{name}\" begins on {from}, and \"{before}\" before it ends on {to}. Terms stand one after another and do not overlap: correct a date, or the order.";
}
