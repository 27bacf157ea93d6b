using ComplianceChecker.Cases;
using ComplianceChecker.Timescales;
using NodaTime.Text;

namespace ComplianceChecker.Tests.Extracts;

/// <summary>Writes an extract out as text, to be compared whole.</summary>
internal static class RecordLines
{
    public static string[] Of(CaseExtract extract, bool withLines = true) =>
        [.. Cases(extract.Cases, withLines), .. extract.Records.Values.OrderBy(t => t.Kind, StringComparer.Ordinal).SelectMany(t => Records(extract.Cases, t, withLines)), .. Exceptions(extract, withLines)];

    private static IEnumerable<string> Cases(CaseTable cases, bool withLines) => Enumerable.Range(0, cases.Count).Select(c =>
        $"cases {cases.Ids[c]} born {Day(cases.Born[c])} ends {Day(cases.Ends[c])}{Values(cases.Columns, c)}{Place(cases.PlaceOf(c), withLines)}");

    private static IEnumerable<string> Records(CaseTable cases, RecordTable table, bool withLines) =>
        from c in Enumerable.Range(0, cases.Count)
        from row in Enumerable.Range(table.FirstRow[c], table.FirstRow[c + 1] - table.FirstRow[c])
        select $"{table.Kind} {cases.Ids[c]} {Day(table.Starts[row])}{Time(table.StartTimes, row)}{(table.IsPeriod ? " to " + Day(table.Ends[row]) + Time(table.EndTimes, row) : "")}{Values(table.Columns, row)}{Place(table.PlaceOf(row), withLines)}";

    private static IEnumerable<string> Exceptions(CaseExtract extract, bool withLines) => extract.AgreedExceptions.All.Select(e =>
        $"agreed_exceptions {extract.Cases.Ids[e.Case]} {e.RuleId} {Day(e.StartDate)} to {Day(e.LastDate)} because {e.Reason}, agreed by {e.AgreedBy}{Place((extract.AgreedExceptions.File, e.Line), withLines)}");

    private static string Time(short[] times, int row) =>
        times.Length == 0 || times[row] < 0 ? "" : FormattableString.Invariant($"T{times[row] / 60:00}:{times[row] % 60:00}");

    private static string Values(IReadOnlyList<AttributeColumn> columns, int row) =>
        string.Concat(columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => $" {c.Name}={c.ValueOf(row)}{(c.IsUnknown(row) ? "?" : "")}"));

    private static string Place((string File, int Line) place, bool withLines) => withLines ? FormattableString.Invariant($" ({place.File} line {place.Line})") : "";

    private static string Day(int day) => day switch { DayNumber.Never => "never", DayNumber.None => "blank", _ => LocalDatePattern.Iso.Format(DayNumber.ToDate(day)) };
}
