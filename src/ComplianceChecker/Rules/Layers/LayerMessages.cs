namespace ComplianceChecker.Rules.Layers;

/// <summary>What can be wrong with a rule set that extends others, in the words the reader sees: what is wrong, and what would be right.</summary>
/// <remarks>Every message has a file in fixtures/bad of its own name, with the exact text beside it.</remarks>
internal static class LayerMessages
{
    public static string FileOutside(string path, string hint) =>
        $"\"{path}\" leads out of the rules folder. Put the file into the rules folder and name it from here.{hint}";

    public static string FileNotThere(string path, string hint) =>
        $"there is no file \"{path}\", seen from this file. Correct the path.{hint}";

    public static string NotARuleSet(string path) =>
        $"\"{path}\" is not a rule set: it has no \"rules\", \"indicators\" or \"extends\". Name a file of rules.";

    public static string ExtendsCycle(string path) =>
        $"these files would extend one another: {path}. Take one of them out of another's \"extends\".";

    public static string UnknownInBases(string id, string hint) =>
        $"no rule, indicator or measure \"{id}\" is in the files that this one extends.{hint} Correct the id, or add the file that has it to \"extends\".";

    public static string OwnInChange(string id) =>
        $"\"{id}\" is written in this file itself. Change it where it stands.";

    public static string ChangeIsNotAnObject(string id, string found) =>
        $"the change of \"{id}\" must be an object {{ }} with the members that differ, not {found}. To take it out, name it in \"drop\".";

    public static string IdInChange(string id) =>
        $"the id of \"{id}\" cannot be changed: results of different runs are compared by it. Take \"id\" out.";

    public static string NothingToRemove(string name, string hint) =>
        $"\"{name}\" is null, which removes what the base has, and the base has no \"{name}\" there.{hint} Take it out; where a blank is meant, write {{ \"present\": false }}.";

    public static string ChangedTwice(string id, string first) =>
        $"\"{id}\" is given twice; the first is on line {first}. Keep one of them.";

    public static string InForceForLess(string days, string place) =>
        $"by this change the rule no longer judges due dates {days}, for which the rule of the base is in force ({place}): what is late there is not told. If that is meant, add \"loosens\": \"why\" to the change; else correct it. To ask it only of children who come in from a date, test the start in \"clock\".";

    public static string ChangedAndDropped(string id, string dropped) =>
        $"\"{id}\" is changed here and dropped at {dropped}. Do one of the two.";

    public static string DroppedTwice(string id) =>
        $"\"{id}\" stands in \"drop\" already. Take one of the two out.";

    public static string ChangedByTwo(string id, string other) =>
        $"\"{id}\" is changed or dropped here, and otherwise at {other}. Only one of the two can hold: use only one of the files, let one extend the other, or make the changes alike.";

    public static string NeedsLoosens(string source, string differences) =>
        $"this changes a rule whose source is the law ({source}), and does more than shorten spans in the same unit: {differences}. If that is meant, add \"loosens\": \"why\" to the change; else correct it.";

    public static string NeedsWhy(string source, string differences) =>
        $"this changes a rule whose source is the law ({source}), and does more than shorten spans in the same unit: {differences}. If that is meant, fill in the column why; else correct it.";

    public static string NameOfBase(string name, string other) =>
        $"\"{name}\" has another meaning at {other}, which this file extends. Give it another name: what names mean in a base cannot be changed.";

    public static string NameOfTwoBases(string name, string one, string other) =>
        $"\"{name}\" has two meanings in the files that this one extends: at {one} and at {other}. Write out what is meant here under a name of your own.";

    public static string MeasureOfDropped(string measure) =>
        $"no rule is left that the measure \"{measure}\" counts: this is the last of them to be dropped. Drop the measure too, or change its \"rules\".";

    public static string UnknownStandardsColumn(string column, string hint, string known) =>
        $"\"{column}\" is not a column of a table of standards.{hint} Its columns: {known}.";

    public static string NoRuleIdColumn(string columns) =>
        $"the column rule_id is missing. The columns of a table of standards: {columns}.";

    public static string StandardsFieldCount(string row, string header) =>
        $"the row has {row}, the header {header}. Put quotes round text that holds a comma, and keep blank cells.";

    public static string StandardsQuotes() =>
        "the quotes of this row do not pair up. Close every quote, and double every quote inside a quoted text.";

    public static string StandardsRowWithoutRule() =>
        "the row has no rule_id, so it cannot be told what it changes. Fill it in, or empty the row.";

    public static string StandardsTwice(string id, string first) =>
        $"\"{id}\" has a row already, at {first}. Put what differs into one row.";

    public static string HasAlternatives(string step, string id) =>
        $"\"{step}\" of \"{id}\" is a list of times, of which one applies by the case, so one cell cannot say which to change. Leave it blank, and write the whole list in \"change\": {{ \"{id}\": {{ \"timescale\": {{ \"{step}\": [ ... ] }} }} }}.";

    public static string NoSuchCell(string column, string id, string what) =>
        $"the column {column} says nothing of \"{id}\", which is {what}. Leave it blank.";

    public static string SeveralMeasures(string id, string measures) =>
        $"the rule \"{id}\" has several measures, so it cannot be told whose target this is. Give each its own row, with the measure's id as rule_id: {measures}.";

    public static string NoMeasure(string id) =>
        $"the rule \"{id}\" has no measure that could have a target. Leave target and amber blank, or add \"measures\" in \"change\".";
}
