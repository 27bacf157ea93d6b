using ComplianceChecker.Cases;
using ComplianceChecker.Extracts.Surveys;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures.Quality;

/// <summary>Tells to which kind, case and record a finding belongs.</summary>
/// <remarks>
/// Where a file gives several kinds (an episode of a return is a placement, a legal status and part of a period of care), a finding belongs to the one that its message is about; else, of those
/// that have a record on its line if any has, to one that its column is read as, else to any; of several, to the one with most records. What is said of a child belongs to the case, in whatever file it stands.
/// </remarks>
internal sealed class FindingPlaces
{
    private readonly CaseExtract extract;
    private readonly KindQuality none;
    private readonly Dictionary<string, KindQuality> ofName;
    private readonly Dictionary<string, KindQuality[]> ofFile;
    private readonly Dictionary<(string File, string Column), string> readAs = [];

    /// <summary>The places of an extract's findings.</summary>
    /// <param name="extract">The extract.</param>
    /// <param name="kinds">Its kinds.</param>
    /// <param name="none">What belongs to no kind.</param>
    /// <param name="columns">What the columns of its files are read as.</param>
    public FindingPlaces(CaseExtract extract, IReadOnlyList<KindQuality> kinds, KindQuality none, IReadOnlyList<ColumnSurvey> columns)
    {
        this.extract = extract;
        this.none = none;
        ofName = kinds.ToDictionary(k => k.Name, StringComparer.Ordinal);
        ofFile = kinds
            .SelectMany(k => FilesOf(k).Distinct(StringComparer.Ordinal).Select(f => (File: f, Kind: k)))
            .GroupBy(f => f.File, f => f.Kind, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(k => k.Table?.Count ?? 0).ThenBy(k => k.Name, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        foreach (var column in columns)
        {
            readAs[(column.File, column.Column)] = ", " + column.ReadAs;
        }
    }

    /// <summary>Where a finding belongs: the case is -1 where it has none that is known, the record is -1 where it stands at none.</summary>
    public (KindQuality Kind, int Case, int Record) Of(Finding finding, ProblemName name)
    {
        var caseIndex = finding.CaseId is { } id ? IndexOf(id) : -1;
        if (name.Kind is not null && ofName.TryGetValue(name.Kind, out var own))
        {
            return (own, caseIndex, caseIndex < 0 ? -1 : IsOfCases(own) ? caseIndex : RecordOn(own, finding, caseIndex));
        }

        if (finding.Kind is not null && ofName.TryGetValue(finding.Kind, out var said))
        {
            return (said, caseIndex, caseIndex < 0 ? -1 : RecordOn(said, finding, caseIndex));
        }

        if (!ofFile.TryGetValue(finding.File, out var kinds))
        {
            return (none, caseIndex, -1);
        }

        if (kinds.Length > 1)
        {
            kinds = [.. kinds.OrderByDescending(k => HasColumn(k, finding))];
        }

        foreach (var kind in kinds)
        {
            if (caseIndex >= 0 && RecordOn(kind, finding, caseIndex) is >= 0 and var record)
            {
                return (kind, caseIndex, record);
            }
        }

        return (kinds[0], caseIndex, -1);
    }

    private IEnumerable<string> FilesOf(KindQuality kind) =>
        kind.Table is { } table ? table.Files
        : IsOfCases(kind) ? [extract.Cases.File, .. extract.Cases.OtherFileOfCase.Values]
        : [extract.AgreedExceptions.File];

    private static bool IsOfCases(KindQuality kind) => string.Equals(kind.Name, DataDictionary.CasesKind, StringComparison.Ordinal);

    /// <summary>Whether the column of a finding, which it names as the file or as the dictionary does, belongs to a kind.</summary>
    private bool HasColumn(KindQuality kind, Finding finding) => finding.Column is { } column
        && (readAs.TryGetValue((finding.File, column), out var read) ? read.Contains($", {kind.Name}.", StringComparison.Ordinal) : kind.Items.Any(i => string.Equals(i.Name, column, StringComparison.Ordinal)));

    /// <summary>The record of a case on the line of a finding; -1 if there is none.</summary>
    private int RecordOn(KindQuality kind, Finding finding, int caseIndex)
    {
        if (kind.Table is not { } table)
        {
            var (file, line) = extract.Cases.PlaceOf(caseIndex);
            return IsOfCases(kind) && line == finding.Line && string.Equals(file, finding.File, StringComparison.Ordinal) ? caseIndex : -1;
        }

        // Several elements of a return may stand on one line; the date that is doubted tells which is meant.
        var found = -1;
        for (var row = table.FirstRow[caseIndex]; row < table.FirstRow[caseIndex + 1]; row++)
        {
            if (table.Lines[row] == finding.Line && string.Equals(table.PlaceOf(row).File, finding.File, StringComparison.Ordinal))
            {
                if (found < 0)
                {
                    found = row;
                }
                else if (IsDoubted(table.Starts[row], finding))
                {
                    return row;
                }
            }
        }

        return found;
    }

    private static bool IsDoubted(int day, Finding finding) => finding.Value is { } value && string.Equals(Day.Iso(day), value, StringComparison.Ordinal);

    /// <summary>The position of a case of which the id is known as it is spelt; -1 if there is none.</summary>
    private int IndexOf(string id)
    {
        var (low, high) = (0, extract.Cases.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(extract.Cases.Ids[middle], id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
