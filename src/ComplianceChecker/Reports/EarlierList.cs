using ComplianceChecker.Measures;
using ComplianceChecker.Timescales;
using CsvHelper;

namespace ComplianceChecker.Reports;

/// <summary>The rows of an earlier exception list.</summary>
/// <param name="Rows">Those that can be read, in order.</param>
/// <param name="Unread">How many cannot: their case, rule, step or one of their dates is missing or is none.</param>
public sealed record EarlierList(IReadOnlyList<EarlierException> Rows, int Unread)
{
    /// <summary>The columns that a list must have to be compared with.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["case_id", "rule_id", "started", "step", "due", "days_late"];

    private static readonly string[] Others = ["rule", "team", "social_worker", "iro", "personal_adviser", "note", "opened"];

    /// <summary>The day the list was made for, as most of its rows have it: the due date and the days late after it; <c>None</c> for an empty list.</summary>
    public int AsAt { get; } = Rows.Count == 0 ? DayNumber.None : Rows.CountBy(r => r.Due + r.DaysLate).OrderByDescending(d => d.Value).ThenBy(d => d.Key).First().Key;

    /// <summary>Reads a list; null if it lacks one of the <see cref="Columns"/>.</summary>
    /// <param name="content">The bytes of an <c>exceptions.csv</c>, which may have been saved by Excel.</param>
    public static EarlierList? Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var csv = SavedCsv.Open(content);
        if (csv.PlacesOf(Columns) is not { } at)
        {
            return null;
        }

        int[] others = [.. Others.Select(c => csv.TryGetFieldIndex(c, out var place) ? place : -1)];
        var rows = new List<EarlierException>();
        var unread = 0;
        while (csv.Read())
        {
            if (Row(csv, at, others) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                unread++;
            }
        }

        return new EarlierList(rows, unread);
    }

    private static EarlierException? Row(CsvReader csv, int[] at, int[] others)
    {
        var (caseId, ruleId) = (csv.Text(at[0]).Trim(), csv.Text(at[1]).Trim());
        return caseId.Length > 0 && ruleId.Length > 0
            && SavedCells.TryDay(csv.GetString(at[2]), out var started)
            && SavedCells.TryCount(csv.GetString(at[3]), out var step)
            && SavedCells.TryDay(csv.GetString(at[4]), out var due)
            && SavedCells.TryCount(csv.GetString(at[5]), out var late)
            ? new EarlierException(caseId, ruleId, Other(0), started, step, due, late, Other(1), Other(2), Other(3), Other(4), Other(5))
            {
                Opened = others[6] >= 0 && SavedCells.TryDay(csv.GetString(others[6]), out var opened) ? opened : DayNumber.None,
            }
            : null;

        string Other(int which) => others[which] < 0 ? "" : csv.Text(others[which]);
    }
}
