namespace ComplianceChecker.Extracts;

/// <summary>Everything that can be wrong with a mapping under <c>rules/sources</c>.</summary>
/// <remarks>A test fails if one of them has no example.</remarks>
internal static class SourceMappingMessages
{
    public const string UnknownMember = "\"{0}\" is not known here.{1} Known: {2}.";
    public const string NotAnObject = "an object {{ }} was expected here, not {0}.";
    public const string NoText = "\"{0}\" must be given, as a text.";
    public const string NoObject = "\"{0}\" must be given, as an object {{ }}.";
    public const string NoList = "\"{0}\" must be given, as a list [ ].";
    public const string EmptyList = "\"{0}\" must not be empty.";
    public const string NotTexts = "a list [ ] of texts was expected here.";
    public const string NotTrueOrFalse = "\"{0}\" must be true or false, not {1}.";
    public const string ChooseOne = "CHOOSE has to be replaced before the mapping can be used. Write here, between the quotes, one of these alone: {0}. The comment marked DECIDE above the line says what is known of them.";
    public const string ChooseKind = "CHOOSE has to be replaced before the mapping can be used. Write here, between the quotes, the kind of these records as rules/dictionary.json names it, or take the whole record out. See the comment marked DECIDE above the line.";
    public const string NotADateFormat = "\"dates\" must be one of {0}.";
    public const string UnknownTable = "\"{0}\" is none of the tables above.{1}";
    public const string UnknownColumn = "\"{0}\" is no column of the table \"{1}\".{2}";
    public const string ColumnTwice = "the column {0} is listed twice. Keep one of them.";
    public const string SameHeading = "\"{0}\" and \"{1}\" are the same heading once it is folded: a file could not tell them apart. Rename one of them.";
    public const string NotKeptUsed = "the column {0} is listed under \"notKept\", and can be no attribute.";
    public const string NotKeptRead = "the column {0} is listed under \"notKept\": of such a column only \"changed\" may look whether it differs.";
    public const string NoCaseColumn = "the table \"{0}\" does not say which column holds the child's id. Give its \"caseColumn\", or one for all tables at the top.";
    public const string UnknownKind = "\"{0}\" is no kind of record that the dictionary knows.{1}";
    public const string UnknownAttribute = "\"{0}\" is no attribute of {1} that the dictionary knows.{2}";
    public const string UnknownValue = "{0} is no value of {1}.{2}.{3} {4}";
    public const string UnknownCodes = "\"{0}\" is none of the lists under \"codes\" at the top.{1}";
    public const string CodeTwice = "\"{0}\" and \"{1}\" are the same once all but letters and digits is left out. Keep one of them.";
    public const string Begins = "\"begins\" must be a month and a day such as \"04-01\".";
    public const string NoYears = "give \"from\", \"until\" or both: the first and the last year in which a return that has these codes ends.";
    public const string NotAYear = "\"{0}\" must be the year in which a return ends, such as 2025.";
    public const string Beside = "\"{0}\" cannot stand beside \"{1}\". Keep one of them.";
    public const string NothingGiven = "give \"column\", or \"value\" for one that is the same in every record.";
    public const string NothingGivenForCases = "give \"column\", or \"value\" for one that is the same for every child, or \"inTable\".";
    public const string Last = "\"of\" can only be \"last\"; leave it out for the first.";
    public const string NotJoined = "\"{0}\" is about rows that are joined, and needs \"joins\" beside the attributes.";
    public const string OnlyOfPeriods = "\"{0}\" is for periods, and {1} are events: give \"date\".";
    public const string OnlyOfEvents = "\"{0}\" is for events, and {1} are periods: give \"start\", and \"end\" if there is a column for it.";
    public const string Birthday = "\"start\" must be a column, or {{ \"birthday\": 18 }} with an age in whole years from 0 to 99.";
    public const string OptionalNeedsDate = "\"optional\" is about a date that may be blank, and needs a column as \"{0}\".";
    public const string Latest = "\"history\" can be \"latest\", or a span in days, weeks, months or years back from the day on which the source was taken, such as \"6 months\". Leave it out where all records are there.";
    public const string LatestOfPeriods = "\"latest\" is for events, and {0} are periods: say how far back they are known, such as \"6 months\", or \"0 days\" for those of the day itself.";
    public const string LatestOfSome = "the records of the kind \"{0}\" are made in several places, and \"history\" must be the same in all of them.";
    public const string ConditionEmpty = "give at least one column with the values that are meant.";
    public const string UnknownChanged = "\"{0}\" is no attribute of this record.{1}";
    public const string MatchingOne = "\"matching\" must name one column of this table, and beside it the column of the other table that has the same value.";
    public const string TakeOrIs = "give either \"take\", the other table's column whose value is taken, or \"is\", what it is where a row matches.";
    public const string OnFromUntil = "\"on\", \"from\" and \"until\" go together: a day of this table, and the period of the other table's row in which it must lie.";
    public const string BreakEmpty = "say where a new record begins: \"where\", \"changed\" or \"changedAttribute\".";
}
