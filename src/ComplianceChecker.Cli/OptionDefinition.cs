namespace ComplianceChecker.Cli;

/// <summary>An option, on the command line or in <c>compliance.json</c>.</summary>
/// <param name="Name">Its name without dashes; in <c>compliance.json</c> in camel case.</param>
/// <param name="Value">What its value is called in the help; empty for a switch.</param>
/// <param name="Description">What it does.</param>
/// <param name="IsRepeatable">Whether it takes several values.</param>
internal sealed record OptionDefinition(string Name, string Value, string Description, bool IsRepeatable = false)
{
    /// <summary>Every option, in the order of commands.md.</summary>
    public static readonly IReadOnlyList<OptionDefinition> All =
    [
        new(OptionNames.Rules, "PATH", "A rule file, or a folder of them. Default: the shipped headline set; for rules commands, all that is shipped.", IsRepeatable: true),
        new(OptionNames.From, "DATE", "The first day of the trend. With weeks it is the first date; otherwise the first month end, quarter end or year end on or after it is."),
        new(OptionNames.To, "DATE", "The last day of the trend. Default: the day the extract says it was taken, else today."),
        new(OptionNames.Every, "STEP", "week (every seven days), month, quarter or year (the month ends; years end on 31 March). Default: month."),
        new(OptionNames.AsAt, "DATE", "The day to look at, such as 2016-11-30. Default: the day the extract says it was taken, else today."),
        new(OptionNames.Since, "DATE", "The first day of the reporting period: a date, a span back such as \"3 months\", or april for the latest 1 April. Default: twelve months before the day looked at."),
        new(OptionNames.Where, "FIELD=VALUE", "Keeps only cases (or records that start a clock) with this value. The same field twice: either value.", IsRepeatable: true),
        new(OptionNames.By, "FIELD", "Breaks measures down by this field: of the case, of the record that starts a clock, of the placement, or age_band; a+b crosses two. Team and workers as on the day. Default: team.", IsRepeatable: true),
        new(OptionNames.DueWithin, "SPAN", "How far ahead to list what falls due, such as \"2 weeks\". Default: each rule's own, else two weeks."),
        new(OptionNames.Out, "FOLDER", "Where to write the files."),
        new(OptionNames.Format, "NAME", "console, csv, html, xlsx (these three need --out) or json. Default: console, and csv if --out is given.", IsRepeatable: true),
        new(OptionNames.Split, "FIELD", "Writes besides report.xlsx a workbook for each team, social_worker, iro or personal_adviser, with nothing of others in it, into a folder in --out."),
        new(OptionNames.Previous, "FOLDER", "The --out of an earlier run: its notes are carried over, and what is new, cleared and still overdue since is told."),
        new(OptionNames.Lookup, "FILE", "A CSV file with case_id and other columns, such as name, that are joined to lists in files written to --out and to nothing else."),
        new(OptionNames.Marking, "TEXT", "The protective marking on every page and sheet, such as OFFICIAL. Default: OFFICIAL-SENSITIVE; none for no marking."),
        new(OptionNames.RecordsFrom, "DATE", "The first day from which the extract has every record, where it does not say so itself."),
        new(OptionNames.TakenOn, "DATE", "The day on which the extract was taken, where it does not say so itself. Needed where a source has only the latest visit or review of each child."),
        new(OptionNames.AllowIdentifiable, "", "Goes on where columns look as if they told who a child is (names, addresses, NHS numbers), and leaves them unread; otherwise such an extract is refused."),
        new(OptionNames.SuppressBelow, "N", "Withholds counts from 1 up to, not including, N in measures, and what would give them away. For figures that are passed on; lists of cases are not."),
        new(OptionNames.FailOn, "STATUS", "Ends with exit status 1 if any obligation has this status, such as overdue.", IsRepeatable: true),
        new(OptionNames.Cases, "N", "How many children and young people a sample has. Default: 900."),
        new(OptionNames.Seed, "S", "Chooses among samples: the same number gives the same bytes. Default: 1."),
        new(OptionNames.Years, "Y", "How many years back a sample's periods of care may begin. Default: 5."),
        new(OptionNames.Clean, "", "Makes a sample without data problems."),
        new(OptionNames.KeyFile, "FILE", "The file with the key of the pseudonyms, which only its owner may read. The same key gives the same pseudonyms in every copy."),
        new(OptionNames.NewKey, "", "Makes the file of --key-file, which must not be there, with a new key."),
        new(OptionNames.Policy, "FILE", "What the copy keeps of dates of birth, teams and texts. Default: privacy/policy.json among the shipped rules."),
        new(OptionNames.Kind, "KIND", "The kind of record that the list holds, such as visits, where the program cannot tell; cases for a list of the children themselves. For one list at a time."),
        new(OptionNames.Coverage, "", "Also tells which parts of the rules no example reaches; ends with exit status 1 if there are any."),
        new(OptionNames.Log, "FILE", "Also writes a log, which holds no case's values."),
        new(OptionNames.Verbose, "", "Tells more on standard error while working."),
    ];

    /// <summary>The name in <c>compliance.json</c>, such as <c>asAt</c>.</summary>
    public string JsonName
    {
        get
        {
            var words = Name.Split('-');
            return words[0] + string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        }
    }

    /// <summary>The option of a name.</summary>
    public static OptionDefinition Of(string name) => All.Single(o => string.Equals(o.Name, name, StringComparison.Ordinal));
}
