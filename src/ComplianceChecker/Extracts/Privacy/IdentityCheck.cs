namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Refuses files with columns that look as if they told who or where a child is.</summary>
internal static class IdentityCheck
{
    /// <summary>The columns that no reader can do without: they are read whatever they hold.</summary>
    private static readonly string[] Needed = ["case_id", "date", "start_date", "end_date", "last_date", "date_of_birth", "rule_id", "reason", "agreed_by"];

    /// <summary>Checks the files of our own format.</summary>
    /// <exception cref="ExtractException">There are such columns, and they are not allowed or cannot be left unread; lists all of them.</exception>
    public static void OfOwnFormat(IEnumerable<CsvText> tables, ExtractOptions options) =>
        Throw(tables.SelectMany(t => Refusals(t, i => Needed.Contains(t.Columns[i], StringComparer.Ordinal), _ => true, options)));

    /// <summary>Checks the files of a source. What its mapping knows is no reason to refuse: it says itself what is never read.</summary>
    /// <exception cref="ExtractException">There are such columns, and they are not allowed or cannot be left unread; lists all of them.</exception>
    public static void OfSource(SourceFiles files, ExtractOptions options) =>
        Throw(files.All.OrderBy(f => f.Name, StringComparer.Ordinal).SelectMany(f => Refusals(f.Csv, i => i == f.Case, i => !f.Match.ColumnOf.ContainsKey(i), options)));

    private static IEnumerable<string> Refusals(CsvText csv, Func<int, bool> isNeeded, Func<int, bool> isAskedFor, ExtractOptions options)
    {
        // Ids may begin with a nought and be as long as a telephone number.
        foreach (var column in csv.Identifying.Where(c => isNeeded(c.Index) && !c.ByHeading && c.Sort != IdentifyingSort.Telephone))
        {
            yield return ExtractMessages.Fill(ExtractMessages.IdentifiableNeeded, csv.Name, csv.Titles[column.Index], column.Described);
        }

        var others = csv.Identifying.Where(c => !isNeeded(c.Index) && isAskedFor(c.Index)).ToArray();
        if (others.Length > 0 && !options.AllowsIdentifiable)
        {
            yield return ExtractMessages.Fill(ExtractMessages.Identifiable, csv.Name, string.Join("; ", others.Select(c => $"{csv.Titles[c.Index]} ({c.Described})")));
        }
    }

    private static void Throw(IEnumerable<string> refusals)
    {
        var messages = refusals.ToArray();
        if (messages.Length > 0)
        {
            throw new ExtractException(messages);
        }
    }
}
