using System.Globalization;
using ComplianceChecker.Cases;
using static ComplianceChecker.Extracts.Proposals.ProposalText;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Writes the records that are made of a table.</summary>
/// <param name="text">Where to.</param>
/// <param name="dictionary">The kinds that are known.</param>
/// <param name="decide">Notes what a person has to decide, and whether the mapping is refused until then.</param>
internal sealed class RecordWriter(ProposalText text, DataDictionary dictionary, Action<string, bool> decide)
{
    /// <summary>Writes them.</summary>
    public void Write(ProposedTable table)
    {
        foreach (var record in table.Records)
        {
            if (record.Authority is { } authority)
            {
                WriteSleeping(table, record, authority);
                continue;
            }

            text.Open("{");
            WriteKind(table, record);
            text.Member("table", Quoted(table.Name));
            WriteStart(table, record);
            if (record.IsPeriod && record.End.Count > 0)
            {
                WriteDate(table, record, "end", record.End);
            }
            else if (record.IsPeriod)
            {
                decide($"{table.Name}: when did {TitleOf(record)} end? No column says so, so all of them are taken to be open still. If one does, write \"end\": \"its heading\", here and under \"also\".", false);
            }

            if (record.IsOptional)
            {
                text.Comment("A row in which this date is blank has no such record.");
                text.Member("optional", "true");
            }

            WriteHistory(table, record);
            WriteAttributes(table, record);
            text.Close("}");
        }

        if (table.Birthday is { } birthday)
        {
            WriteBirthday(table, birthday);
        }
    }

    private void WriteSleeping(ProposedTable table, ProposedRecord record, string authority)
    {
        decide($"{table.Name}: {TitleOf(record)} stand here too ({string.Join(" or ", record.Start.Select(Quoted))}), of children who are also in \"{authority}\". Which list is the authority? \"{authority}\" is taken. If it is \"{table.Name}\", remove the slashes here and take out the record of \"{authority}\". If each has children that the other lacks, remove them and keep both records, with the same attributes: what both tell alike counts once.", false);
        text.Sleeping($"{{ \"kind\": {Quoted(record.Kinds[0])}, \"table\": {Quoted(table.Name)}, \"start\": {Quoted(record.Start[0])}{(record.End.Count == 0 ? "" : $", \"end\": {Quoted(record.End[0])}")}{(record.IsOptional ? ", \"optional\": true" : "")} }}");
    }

    private void WriteKind(ProposedTable table, ProposedRecord record)
    {
        if (!record.IsKindOpen)
        {
            text.Comment($"The kind: {record.Why}.");
            text.Member("kind", Quoted(record.Kinds[0]));
            return;
        }

        var choices = record.Kinds.Count == 0 ? "Nothing here says it; the kinds stand in rules/dictionary.json."
            : $"It may be {string.Join(" or ", record.Kinds.Select(k => $"{k} ({dictionary.Kinds[k].Title})"))}; the other kinds stand in rules/dictionary.json.";
        decide($"{table.Name}: of what kind are the records by {string.Join(" and ", record.Start.Select(Quoted))}? {choices} Or run extract map again over this list alone with --kind. If they are none that rules ask for, take the whole record out.", true);
        text.Member("kind", Quoted(record.Kinds.Count == 0 ? SourceChoices.Mark : $"{SourceChoices.Mark} {string.Join(" or ", record.Kinds)}"));
    }

    private void WriteStart(ProposedTable table, ProposedRecord record)
    {
        if (record.IsStartOpen && record.Start is [var only])
        {
            decide($"{table.Name}: did {TitleOf(record)} begin on the day in \"{only}\"? Its heading does not say so. If they did, take out the word before it; if it is the date of something else, write the column that has the start, or take the whole record out.", true);
            text.Member("start", Quoted($"{SourceChoices.Mark} {only}"));
            return;
        }

        if (record.IsPeriod && record.IsStartUnsaid && record.Start is [var doubtful])
        {
            decide($"{table.Name}: did {TitleOf(record)} begin on the day in \"{doubtful}\"? Its heading does not say so; it is taken. If it is the date of something else, write the column that has the start, or take the whole record out.", false);
        }

        WriteDate(table, record, record.IsPeriod ? "start" : "date", record.Start);
    }

    private void WriteDate(ProposedTable table, ProposedRecord record, string member, IReadOnlyList<string> headings)
    {
        if (headings.Count > 1)
        {
            decide($"{table.Name}: which column is the {member} of {TitleOf(record)}? It may be {string.Join(" or ", headings.Select(Quoted))}.", true);
        }

        text.Member(member, Quoted(headings.Count == 1 ? headings[0] : $"{SourceChoices.Mark} {string.Join(" or ", headings)}"));
    }

    private void WriteHistory(ProposedTable table, ProposedRecord record)
    {
        if (record.History is { } history)
        {
            text.Comment(record.IsPeriod
                ? "A heading speaks of what holds now: what held before is not known. The commands then need --taken-on, the day on which the list was taken."
                : "A heading says that only the latest is there, here or in another list of the same kind. The commands then need --taken-on, the day on which the list was taken.");
            text.Member("history", Quoted(history));
        }
        else if (record.MayBeLatest)
        {
            decide($"{table.Name}: are all {TitleOf(record)} of a child here, or only the latest? Each child stands in the list once. If only the latest, remove the slashes before \"history\".", false);
            text.Sleeping("\"history\": \"latest\"");
        }
    }

    private void WriteAttributes(ProposedTable table, ProposedRecord record)
    {
        if (record.Attributes.Count == 0 && record.Unsaid.Count == 0)
        {
            return;
        }

        text.Open("\"attributes\": {");
        var writer = new AttributeWriter(text, decide);
        foreach (var attribute in record.Attributes)
        {
            writer.Write(attribute, table.Name);
        }

        foreach (var unsaid in record.Unsaid)
        {
            var chosen = record.IsKindOpen ? $"if you choose {unsaid.Kind}: " : "";
            decide($"{table.Name}: {chosen}{Unsaid(unsaid)}", false);
            text.Sleeping(unsaid.Attribute.Column is null ? AttributeWriter.Short(unsaid.Attribute) : AttributeWriter.OnOneLine(unsaid.Attribute));
        }

        text.Close("}");
    }

    private static string Unsaid(UnsaidAttribute unsaid)
    {
        var attribute = unsaid.Attribute;
        if (attribute.Column is null)
        {
            return $"no column says {unsaid.Question}, and rules ask for it. If \"{attribute.Value}\" is right for all of them, remove the slashes before \"{attribute.Name}\".";
        }

        var open = attribute.Open.Count == 0 ? "" : $" Write between its quotes what the other values mean ({string.Join(", ", attribute.Known)}), or leave \"\" for one that does not say it.";
        var hidden = attribute.Hidden == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {attribute.Hidden:N0} of its values {(attribute.Hidden == 1 ? "is" : "are")} not shown here: see values.csv, which extract check --out writes.");
        return $"no heading says {unsaid.Question}, and rules ask for it, but \"{attribute.Column}\" seems to. If it does, remove the slashes before \"{attribute.Name}\"{(attribute.Known is ["true", "false"] ? "" : ": one column can feed two attributes")}.{open}{hidden}";
    }

    /// <summary>The time as a care leaver, from a birthday on, where no column has its start.</summary>
    private void WriteBirthday(ProposedTable table, ProposedBirthday birthday)
    {
        decide(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: no column says when somebody became a care leaver, and rules ask for it. Is everybody in this list a care leaver from the {birthday.Age}th birthday on? If so, remove the slashes before \"kind\"; {(birthday.HasBirth ? "dates of birth are here" : "it takes their dates of birth, from this or another list")}. If a column has the day, write its heading for the start."), false);
        var attributes = birthday.Attributes.Count == 0 ? "" : $", \"attributes\": {{ {string.Join(", ", birthday.Attributes.Select(AttributeWriter.OnOneLine))} }}";
        text.Sleeping(string.Create(CultureInfo.InvariantCulture, $"{{ \"kind\": {Quoted(birthday.Kind)}, \"table\": {Quoted(table.Name)}, \"start\": {{ \"birthday\": {birthday.Age} }}{attributes} }}"));
    }

    private string TitleOf(ProposedRecord record) => record.IsKindOpen ? "these records" : dictionary.Kinds[record.Kinds[0]].Title;
}
