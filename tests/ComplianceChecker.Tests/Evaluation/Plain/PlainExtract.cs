using NodaTime;
using NodaTime.Text;
using Table = System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyDictionary<string, string>>;

namespace ComplianceChecker.Tests.Evaluation.Plain;

/// <summary>Tables read into cases with their usable records.</summary>
internal sealed class PlainExtract
{
    private static readonly string[] NumberColumns = ["distance_miles", "score"];
    private static readonly string[] KindsWithTimes = ["missing_episodes", "return_interviews"];

    private readonly Dictionary<string, Table> tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> mostlySetAside = new(StringComparer.Ordinal);
    private readonly HashSet<string> derived;

    /// <summary>Tables are named by kind or by file; derived kinds have none.</summary>
    public PlainExtract(IReadOnlyDictionary<string, Table> files, IEnumerable<string> derivedKinds)
    {
        derived = [.. derivedKinds];
        foreach ((string name, Table rows) in files)
        {
            tables[name.EndsWith(".csv", StringComparison.Ordinal) ? name[..^4] : name] = rows;
        }

        Dictionary<string, List<PlainRow>> records = new(StringComparer.OrdinalIgnoreCase);
        foreach (IReadOnlyDictionary<string, string> row in tables["cases"])
        {
            records[row["case_id"].Trim()] = [];
        }

        foreach ((string kind, Table rows) in tables.Where(table => table.Key is not ("cases" or "agreed_exceptions")))
        {
            Read(kind, rows, records);
        }

        Cases = [.. tables["cases"]
            .GroupBy(row => row["case_id"].Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(rows => CaseOf(rows.Key, [.. rows], records[rows.Key]) with { Exceptions = ExceptionsOf(rows.Key) })
            .OrderBy(one => one.Id, StringComparer.Ordinal)];
    }

    public IReadOnlyList<PlainCase> Cases { get; }

    public static bool IsNumber(string column) => NumberColumns.Contains(column, StringComparer.Ordinal);

    public static bool HasTimes(string kind) => KindsWithTimes.Contains(kind, StringComparer.Ordinal);

    /// <summary>What the data dictionary says that a blank stands for, and so a missing column: a completed assessment, a known start, a review that was not adjourned.</summary>
    public static string? DefaultOf(string kind, string column) => column switch
    {
        "start_known" => "true",
        "outcome" when kind is "health_assessments" => "completed",
        "adjourned" => "false",
        _ => null,
    };

    /// <summary>Whether a kind has a file with these columns and most of its rows are usable.</summary>
    public bool CanAnswer(string kind, IEnumerable<string> columns) =>
        derived.Contains(kind)
        || (tables.TryGetValue(kind, out Table? rows)
        && !mostlySetAside.Contains(kind)
        && (rows.Count == 0 || columns.All(column => rows[0].ContainsKey(column) || DefaultOf(kind, column) is not null)));

    public static LocalDate? Date(string? text)
    {
        string trimmed = (text ?? "").Trim();
        int time = trimmed.IndexOf('T', StringComparison.Ordinal);
        ParseResult<LocalDate> result = LocalDatePattern.Iso.Parse(time < 0 ? trimmed : trimmed[..time]);
        return result.Success ? result.Value : null;
    }

    /// <summary>The time of day after a date; null if there is none, or if the kind keeps none.</summary>
    private static LocalTime? Time(string kind, string text)
    {
        int time = text.IndexOf('T', StringComparison.Ordinal);
        return time < 0 || !HasTimes(kind) ? null : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text.Trim()[(time + 1)..]).Value;
    }

    private List<PlainException> ExceptionsOf(string caseId) => !tables.TryGetValue("agreed_exceptions", out Table? rows) ? [] :
        [.. rows
            .Where(row => string.Equals(row["case_id"].Trim(), caseId, StringComparison.OrdinalIgnoreCase))
            .Select(row => new PlainException(row["rule_id"], Date(row["start_date"])!.Value, Date(row["last_date"])!.Value, row["reason"], row["agreed_by"]))];

    private void Read(string kind, Table rows, Dictionary<string, List<PlainRow>> records)
    {
        int setAside = 0;
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (IReadOnlyDictionary<string, string> values in rows)
        {
            if (!records.TryGetValue(values["case_id"].Trim(), out List<PlainRow>? ofCase) || Usable(kind, values) is not { } row)
            {
                setAside++;
            }
            else if (seen.Add(row.Key))
            {
                ofCase.Add(row);
            }
        }

        if (2 * setAside > rows.Count)
        {
            mostlySetAside.Add(kind);
        }
    }

    private static PlainRow? Usable(string kind, IReadOnlyDictionary<string, string> values)
    {
        bool isPeriod = values.ContainsKey("start_date");
        LocalDate? start = Date(values[isPeriod ? "start_date" : "date"]);
        string endText = isPeriod && values.TryGetValue("end_date", out string? text) ? text.Trim() : "";
        LocalDate? end = Date(endText);
        bool badEnd = endText.Length > 0 && (end is null || end < start || (end == start && Time(kind, endText) < Time(kind, values["start_date"].Trim())));
        bool badNumber = NumberColumns.Any(column =>
            values.TryGetValue(column, out string? number) && number.Trim().Length > 0 && PlainConditions.Number(number) is null);
        return start is null || badEnd || badNumber ? null : new PlainRow(kind, values, start.Value, end)
        {
            StartTime = Time(kind, values[isPeriod ? "start_date" : "date"].Trim()),
            EndTime = Time(kind, endText),
        };
    }

    private static PlainCase CaseOf(string id, Table rows, IReadOnlyList<PlainRow> records)
    {
        Dictionary<string, string> agreed = new(StringComparer.Ordinal);
        foreach (string column in rows[0].Keys)
        {
            // A blank beside a value contradicts nothing.
            List<string> given = [.. rows.Select(row => row[column].Trim()).Where(text => text.Length > 0)];
            string first = given.FirstOrDefault("");
            bool same = given.TrueForAll(text => string.Equals(text, first, StringComparison.OrdinalIgnoreCase));
            agreed[column] = same ? first : "";
        }

        PlainRow row = new("cases", agreed, default, null);
        return new PlainCase(id, row, Date(row.Value("date_of_birth")), Date(row.Value("end_date")), records);
    }
}
