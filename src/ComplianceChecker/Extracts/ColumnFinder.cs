using ComplianceChecker.Cases;
using ComplianceChecker.Extracts.Privacy;

namespace ComplianceChecker.Extracts;

/// <summary>Finds the columns of a file of our own format in its header.</summary>
internal sealed class ColumnFinder(CsvText csv, string kind, DataDictionary dictionary, DateFormat dates)
{
    private readonly HashSet<int> taken = [];
    private readonly KindDefinition? definition = dictionary.Kinds.GetValueOrDefault(kind);

    /// <summary>How dates are written.</summary>
    public DateFormat Dates { get; } = dates;

    /// <summary>Whether the file's records are periods: as the dictionary says, else by its columns.</summary>
    /// <exception cref="ExtractException">It has neither sort of date column.</exception>
    public bool IsPeriod()
    {
        var hasStart = csv.IndexOf("start_date") >= 0;
        if (!hasStart && csv.IndexOf("date") < 0)
        {
            throw new ExtractException([ExtractMessages.Fill(ExtractMessages.NoDateColumn, csv.Name)]);
        }

        if (definition is not null)
        {
            return definition.Shape == RecordShape.Period;
        }

        csv.Findings.Add(new Finding(
            Severity.Warning, csv.Name, 0, null, null, null,
            ExtractMessages.Fill(ExtractMessages.UnknownKind, kind, hasStart ? "periods" : "events", NearestName.Hint(kind, dictionary.Kinds.Keys))));
        return hasStart;
    }

    /// <summary>Where a column stands.</summary>
    /// <exception cref="ExtractException">It is missing.</exception>
    public int Required(string column, string required)
    {
        var index = Optional(column);
        return index >= 0
            ? index
            : throw new ExtractException([ExtractMessages.Fill(ExtractMessages.MissingColumn, csv.Name, column, NearestName.Hint(column, csv.Columns.Where(c => c.Length > 0)), required)]);
    }

    /// <summary>Where a column stands, or -1.</summary>
    public int Optional(string column)
    {
        var index = csv.IndexOf(column);
        if (index >= 0)
        {
            _ = taken.Add(index);
        }

        return index;
    }

    /// <summary>The remaining columns, as attributes, in ordinal order of their names; one that is not known is reported, and one that looks identifying is left out.</summary>
    public IReadOnlyList<ColumnReader> Others()
    {
        var columns = new List<ColumnReader>();
        foreach (var index in Enumerable.Range(0, csv.Columns.Count).Where(i => csv.Columns[i].Length > 0 && !taken.Contains(i)).OrderBy(i => csv.Columns[i], StringComparer.Ordinal))
        {
            var name = csv.Columns[index];
            if (csv.Identifying.FirstOrDefault(c => c.Index == index) is { Sort: not IdentifyingSort.None } identifying)
            {
                csv.Findings.Add(new Finding(Severity.Warning, csv.Name, 1, csv.Titles[index], null, null, ExtractMessages.Fill(ExtractMessages.IdentifiableNotRead, identifying.Described)));
                continue;
            }

            var attribute = definition?.Attributes.GetValueOrDefault(name);
            if (attribute is null && definition is not null)
            {
                csv.Findings.Add(new Finding(
                    Severity.Warning, csv.Name, 1, name, null, null,
                    ExtractMessages.Fill(ExtractMessages.UnknownAttribute, definition.Title, NearestName.Hint(name, definition.Attributes.Keys))));
            }

            columns.Add(new ColumnReader(name, csv.Titles[index], index, attribute, Dates));
        }

        return columns;
    }
}
