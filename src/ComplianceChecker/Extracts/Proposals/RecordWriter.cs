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
            WriteDate(table, record, record.IsPeriod ? "start" : "date", record.Start);
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

        foreach (var (unsaid, question) in record.Unsaid)
        {
            decide($"{table.Name}: no column says {question}, and rules ask for it. If \"{unsaid.Value}\" is right for all of them, remove the slashes before \"{unsaid.Name}\".", false);
            text.Sleeping(AttributeWriter.Short(unsaid));
        }

        text.Close("}");
    }

    private string TitleOf(ProposedRecord record) => record.IsKindOpen ? "these records" : dictionary.Kinds[record.Kinds[0]].Title;
}
