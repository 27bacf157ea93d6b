using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports.Pages;

/// <summary>The periods of one kind that a case has.</summary>
/// <param name="Title">The kind's name for people.</param>
/// <param name="All">The periods, in order.</param>
internal sealed record CasePeriods(string Title, IReadOnlyList<CasePeriod> All)
{
    /// <summary>What says what a record is, the first that it has; all else is told beside it.</summary>
    private static readonly string[] Naming = ["legal_status", "placement_type", "category", "type", "status", "reason", "social_worker"];

    /// <summary>The periods of a case that began by a day: care, legal statuses and placements first, as the dictionary has them, then kinds it does not know.</summary>
    /// <param name="extract">The extract.</param>
    /// <param name="caseIndex">The case's position.</param>
    /// <param name="asAt">The day, as a day number; what ended after it still holds.</param>
    public static IReadOnlyList<CasePeriods> Of(CaseExtract extract, int caseIndex, int asAt)
    {
        List<string> known = [.. extract.Dictionary.Kinds.Keys];
        return [.. extract.Records.Values.Where(t => t.IsPeriod)
            .OrderBy(t => known.IndexOf(t.Kind) is >= 0 and var at ? at : int.MaxValue).ThenBy(t => t.Kind, StringComparer.Ordinal)
            .Select(t => new CasePeriods(TitleOf(extract, t.Kind), [.. Rows(t, caseIndex).Where(r => t.Starts[r] <= asAt).Select(r => Period(t, r, asAt))]))
            .Where(p => p.All.Count > 0)];
    }

    private static IEnumerable<int> Rows(RecordTable table, int caseIndex) =>
        Enumerable.Range(table.FirstRow[caseIndex], table.FirstRow[caseIndex + 1] - table.FirstRow[caseIndex]);

    private static CasePeriod Period(RecordTable table, int row, int asAt)
    {
        var naming = Naming.Select(table.Column).FirstOrDefault(c => c is not null && c.ValueOf(row).Length > 0);
        var (file, line) = table.PlaceOf(row);
        return new CasePeriod(
            table.Starts[row],
            table.Ends[row] <= asAt ? table.Ends[row] : DayNumber.Never,
            naming is null ? "" : ShortText.Of(Meaning(naming, row)),
            [.. table.Columns.Where(c => c != naming).Select(c => Detail(c, row)).OfType<string>().Select(ShortText.Of)],
            string.Create(CultureInfo.InvariantCulture, $"{file} line {line}"));
    }

    /// <summary>What an attribute adds; null where it says nothing: blank, no, or what a blank would say.</summary>
    private static string? Detail(AttributeColumn column, int row)
    {
        var value = column.ValueOf(row);
        var name = column.Name.Replace('_', ' ');
        var isBoolean = column.Definition?.Type == AttributeType.Boolean;
        return value.Length == 0 || string.Equals(value, column.Definition?.Blank, StringComparison.Ordinal) ? null
            : !isBoolean ? $"{name}: {Meaning(column, row)}"
            : string.Equals(value, "true", StringComparison.Ordinal) ? name
            : column.Definition?.BlankIsNormal == true ? null
            : $"{name}: no";
    }

    private static string Meaning(AttributeColumn column, int row)
    {
        var value = column.ValueOf(row);
        return column.Definition?.Codes.GetValueOrDefault(value) is { Length: > 0 } meaning ? meaning : value;
    }

    private static string TitleOf(CaseExtract extract, string kind)
    {
        var title = extract.Dictionary.Kinds.GetValueOrDefault(kind)?.Title ?? kind.Replace('_', ' ');
        return title.Length == 0 ? kind : char.ToUpperInvariant(title[0]) + title[1..];
    }
}
