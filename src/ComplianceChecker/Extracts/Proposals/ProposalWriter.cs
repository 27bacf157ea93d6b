using System.Globalization;
using ComplianceChecker.Cases;
using static ComplianceChecker.Extracts.Proposals.ProposalText;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Writes a proposal as a mapping with comments, and gathers what a person has to decide.</summary>
internal sealed class ProposalWriter(string title, IReadOnlyList<ProposedTable> tables, DataDictionary dictionary)
{
    private readonly ProposalText text = new();
    private readonly List<OpenDecision> decisions = [];

    /// <summary>Writes it.</summary>
    /// <param name="leftOut">Tables for which nothing is proposed, with the reason.</param>
    public MappingProposal Write(IReadOnlyList<string> leftOut)
    {
        text.Comment($"A mapping for {string.Join("; ", tables.Select(t => t.Look.Described))}, begun by compliance extract map from headings and values. It is for you to finish.");
        text.Comment("What stands after // is for you; the program does not read it. DECIDE marks what only you can know, with the numbers that the program told. CHOOSE has to be replaced before the mapping can be used. A column that stands in no list of its table is not read, and extract check tells it as not recognised; put it under \"also\" if that is as it should be. What else a mapping can say stands in rules/sources/README.md.");
        foreach (var reason in leftOut)
        {
            text.Comment("Left out: " + reason);
        }

        text.Open("{");
        text.Member("title", Quoted(title));
        var dates = WriteDates();
        text.Open("\"tables\": {");
        foreach (var table in tables)
        {
            WriteTable(table, dates);
        }

        text.Close("}");
        WriteCases();
        text.Open("\"records\": [");
        var records = new RecordWriter(text, dictionary, Decide);
        foreach (var table in tables)
        {
            records.Write(table);
        }

        text.Close("]");
        text.Close("}");
        return new MappingProposal(text.ToUtf8(), [.. tables.Select(Account)], leftOut, decisions) { NeedsDay = tables.Any(t => t.Records.Any(r => r.History is not null && r.Authority is null)) };
    }

    /// <summary>Notes a decision, and writes it where it is to be taken.</summary>
    private void Decide(string what, bool isNeeded)
    {
        decisions.Add(new OpenDecision(what, isNeeded));
        text.Comment(string.Create(CultureInfo.InvariantCulture, $"DECIDE {decisions.Count}: {what}"));
    }

    /// <summary>Writes how dates are written where nothing else is said: the way of the first table that has one, else what is to be chosen in the first.</summary>
    private DateChoice WriteDates()
    {
        var first = tables.Select(t => t.Dates).FirstOrDefault(d => d.Format is not null) ?? tables.Select(t => t.Dates).FirstOrDefault(d => d.IsOpen) ?? tables.Select(t => t.Dates).First(d => d.Why.Length > 0);
        var table = tables.First(t => ReferenceEquals(t.Dates, first));
        WriteDates(first, tables.Count == 1 ? "" : $"{table.Name}: ", [.. tables.Where(t => !ReferenceEquals(t, table) && first.IsOpen && AreSame(t.Dates, first)).Select(t => t.Name)]);
        return first;
    }

    /// <summary>Writes how dates are written.</summary>
    /// <param name="choice">What is known of it.</param>
    /// <param name="of">The table, before a sentence; empty where there is but one.</param>
    /// <param name="alike">Other tables of which no more is known, and for which it counts too.</param>
    private void WriteDates(DateChoice choice, string of, params string[] alike)
    {
        if (choice.IsOpen)
        {
            var too = alike.Length == 0 ? "" : $" It counts for {string.Join(" and ", alike.Select(Quoted))} too, of which no more is known: where another is meant there, add \"dates\" to that table.";
            Decide($"{(of.Length == 0 ? "How" : $"{of}how")} are dates written? {choice.Why}{too}", isNeeded: true);
        }
        else
        {
            text.Comment($"Dates: {of}{choice.Why}");
        }

        text.Member("dates", Quoted(choice.IsOpen ? $"{SourceChoices.Mark} {string.Join(" or ", choice.Choices.Select(c => c.Name))}" : (choice.Format ?? DateFormat.Iso).Name));
    }

    private void WriteTable(ProposedTable table, DateChoice dates)
    {
        text.Open($"{Quoted(table.Name)}: {{");
        text.Comment(string.Create(CultureInfo.InvariantCulture, $"{table.Look.Described}: {table.Look.Rows:N0} {(table.Look.Rows == 1 ? "row" : "rows")}."));
        if (table.IsCaseSure)
        {
            text.Comment($"The child's id. {table.CaseWhy}");
        }
        else
        {
            Decide($"{table.Name}: is \"{table.CaseColumn}\" the child's id? {table.CaseWhy} If another column is, name it here and in \"columns\".", isNeeded: false);
        }

        text.Member("caseColumn", Quoted(table.CaseColumn));
        if (table.Dates.Why.Length > 0 && !AreSame(table.Dates, dates) && (table.Dates.IsOpen || table.Dates.Format is not null))
        {
            WriteDates(table.Dates, $"{table.Name}: ");
        }

        text.Comment("A file with these columns is this table, whatever it is called.");
        text.Member("columns", List(table.Columns));
        if (table.Also.Count > 0)
        {
            text.Member("also", List(table.Also));
        }

        if (table.Spellings.Count > 0)
        {
            text.Comment("The same as in the tables above, under other headings.");
            text.Member("spellings", $"{{ {string.Join(", ", table.Spellings.Select(s => $"{Quoted(s.Column)}: {List([s.Heading])}"))} }}");
        }

        if (table.NotKept.Count > 0)
        {
            text.Comment("They look as if they told who or where somebody is, or what was written about a child, and are never read.");
            text.Member("notKept", List(table.NotKept.Select(c => c.Title)));
        }

        foreach (var note in table.Notes)
        {
            text.Comment(note);
        }

        if (table.Unused.Count > 0)
        {
            text.Comment($"Not used, because nothing says what they are: {string.Join(", ", table.Unused.Select(Quoted))}.");
        }

        text.Close("}");
    }

    private void WriteCases()
    {
        ProposedTable[] ordered = [.. tables.OrderBy(t => TablesTogether.IsRegister(t, tables) ? 0 : t.Records.All(r => r.Authority is not null) ? 3 : t.Born is not null ? 1 : 2)];
        text.Open("\"cases\": {");
        if (Array.TrueForAll(ordered, t => t.Born is null))
        {
            Decide("Where do dates of birth come from? No table here has them, so every child in these tables is a case, and rules that go by an age cannot be answered. If there is a list of the children with id and date of birth, put it beside these files and run extract map over all of them. Otherwise leave this as it is.", isNeeded: false);
        }
        else if (tables.Count > 1 && TablesTogether.IsRegister(ordered[0], tables))
        {
            text.Comment($"\"{ordered[0].Name}\" is taken for the list of all children: one that it lacks is reported.");
        }

        text.Open("\"from\": [");
        foreach (var table in ordered)
        {
            text.Line($"{{ \"table\": {Quoted(table.Name)}{(table.Born is null ? "" : $", \"born\": {Quoted(table.Born)}")}{(table.Left is null ? "" : $", \"end\": {Quoted(table.Left)}")} }}");
        }

        text.Close("]");
        var attributes = tables.SelectMany(t => t.OfCases).GroupBy(a => a.Attribute, StringComparer.Ordinal).ToArray();
        if (attributes.Length > 0)
        {
            text.Open("\"attributes\": {");
            var writer = new AttributeWriter(text, Decide);
            foreach (var attribute in attributes)
            {
                var proposed = new ProposedAttribute(attribute.Key, attribute.First().Column.Title, null);
                var definition = dictionary.Attribute(DataDictionary.CasesKind, attribute.Key)!;
                writer.Write(ProposedCodes.Of(proposed, definition, [.. attribute.Select(a => a.Column)]), "children");
            }

            text.Close("}");
        }

        text.Close("}");
    }

    private TableAccount Account(ProposedTable table)
    {
        var lines = new List<string> { $"child's id: {table.CaseColumn}" };
        if (table.Born is not null)
        {
            lines.Add($"date of birth: {table.Born}");
        }

        lines.AddRange(table.Records.Select(r => $"{(r.IsKindOpen ? "records of a kind that you have to choose" : dictionary.Kinds[r.Kinds[0]].Title)}: {string.Join(" or ", r.Start)}{(r.End.Count == 0 ? "" : $" to {string.Join(" or ", r.End)}")}{Attributes(r.Attributes.Select(a => a.Name))}{(r.Authority is null ? "" : $"; those of \"{r.Authority}\" are taken")}"));
        if (table.OfCases.Count > 0)
        {
            lines.Add($"about the child: {string.Join(", ", table.OfCases.Select(a => $"{a.Column.Title} ({a.Attribute})"))}");
        }

        if (table.NotKept.Count > 0)
        {
            lines.Add($"never read: {string.Join(", ", table.NotKept.Select(c => c.Title))}");
        }

        lines.AddRange(table.Notes);
        if (table.Unused.Count > 0)
        {
            lines.Add($"not used: {string.Join(", ", table.Unused)}");
        }

        return new TableAccount(table.Look.Described, table.Look.Rows, lines);
    }

    private static string Attributes(IEnumerable<string> names) => names.ToArray() is { Length: > 0 } all ? $", with {string.Join(", ", all)}" : "";

    private static bool AreSame(DateChoice one, DateChoice other) => ReferenceEquals(one.Format, other.Format) && one.Choices.SequenceEqual(other.Choices);
}
