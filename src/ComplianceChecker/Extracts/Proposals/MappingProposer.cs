using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Proposals;

/// <summary>Proposes a mapping for lists that are in no form the program knows, by their headings and by what stands below them.</summary>
public static class MappingProposer
{
    /// <summary>Proposes a mapping.</summary>
    /// <param name="files">The lists.</param>
    /// <param name="dictionary">The kinds, attributes and codes that they may become.</param>
    /// <param name="sources">The sources that are known without it.</param>
    /// <param name="title">What the mapping is to be called.</param>
    /// <param name="kind">The kind of record that the one list has, where the person says so; null otherwise.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ExtractException">A file cannot be read, or nothing can be proposed for any table; lists the reason for each.</exception>
    public static MappingProposal Propose(ExtractFiles files, DataDictionary dictionary, IReadOnlyList<SourceMapping> sources, string title, string? kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(sources);
        var opened = files.Tables();
        if (opened.Count == 0)
        {
            throw new ExtractException([ProposalMessages.NoTables]);
        }

        if (kind is not null && opened.Count > 1)
        {
            throw new ExtractException([ExtractMessages.Fill(ProposalMessages.KindOfSeveral, opened.Count, string.Join(", ", opened.Select(t => t.Name)))]);
        }

        var leftOut = new List<string>();
        var proposer = new TableProposer(dictionary);
        var tables = new List<ProposedTable>();
        foreach (var same in opened.Where(t => HasHeader(t, leftOut)).GroupBy(TableLook.KeyOf, StringComparer.Ordinal).Select(g => g.ToArray()))
        {
            CheckKinds(same, proposer, dictionary);
            var (table, problem) = proposer.Propose(TableLook.Of(same, cancellation), kind);
            if (table is null)
            {
                leftOut.Add(problem);
            }
            else
            {
                tables.Add(table);
            }
        }

        if (!tables.Exists(t => t.Dates.Why.Length > 0))
        {
            throw new ExtractException([.. leftOut, .. tables.Select(t => ExtractMessages.Fill(ProposalMessages.NoDates, t.Look.Described, "", string.Join(", ", DateFormat.All.Select(f => f.Example))))]);
        }

        var whole = TablesTogether.Of(tables);
        return new ProposalWriter(title, whole, dictionary).Write(leftOut) with
        {
            KnownAs = sources.FirstOrDefault(s => opened.All(t => SourceFiles.TableOf(s, t.Titles) is not null))?.Title,
        };
    }

    /// <summary>Whether a table has headings; those that do not stand in the first row are looked for. The reason is noted if it has none.</summary>
    private static bool HasHeader(CsvText table, List<string> leftOut)
    {
        static bool IsHeader(IReadOnlyList<string> names) => names.Count(n => n.Length > 0) > 1 && !TableLook.IsOfValues(names);
        if (!IsHeader(table.Titles) || !table.Titles.Any(CaseIdFinder.IsId))
        {
            _ = table.FindHeader(names => IsHeader(names) && names.Any(CaseIdFinder.IsId)) || (table.Titles.Count(t => t.Length > 0) < 2 && table.FindHeader(IsHeader));
        }

        try
        {
            table.CheckHeader();
        }
        catch (ExtractException stop)
        {
            leftOut.AddRange(stop.Messages);
            return false;
        }

        if (TableLook.IsOfValues(table.Titles))
        {
            leftOut.Add(ExtractMessages.Fill(ProposalMessages.NoHeadings, table.Name));
            return false;
        }

        return true;
    }

    /// <summary>Files with the same headings are put together; where their names say that they are of different kinds nothing could tell them apart.</summary>
    private static void CheckKinds(CsvText[] same, TableProposer proposer, DataDictionary dictionary)
    {
        var first = proposer.KindOfName(same[0]);
        if (first is not null && Array.Find(same, s => proposer.KindOfName(s) is { } kind && !string.Equals(kind, first, StringComparison.Ordinal)) is { } other)
        {
            throw new ExtractException([ExtractMessages.Fill(ProposalMessages.SameHeadings, same[0].Name, other.Name, dictionary.Kinds[first].Title, dictionary.Kinds[proposer.KindOfName(other)!].Title)]);
        }
    }
}
