using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Surveys;

/// <summary>How the columns of our own format are used.</summary>
internal sealed class OwnColumnUses(DataDictionary dictionary, ExtractSettings settings)
{
    private static readonly string[] DatesOfCases = ["date_of_birth", "end_date"];
    private static readonly string[] DatesOfExceptions = ["start_date", "last_date"];
    private static readonly string[] DatesOfPeriods = ["start_date", "end_date"];
    private static readonly string[] DatesOfEvents = ["date"];

    /// <summary>The use of every column of a table that has a name.</summary>
    public IReadOnlyList<ColumnUse> Of(CsvText csv)
    {
        var kind = csv.TableName;
        var definition = dictionary.Kinds.GetValueOrDefault(kind);
        var format = settings.DatesOf(kind, DateFormat.Iso);
        var dates = Dates(csv, definition);
        return [.. Enumerable.Range(0, csv.Columns.Count).Where(i => csv.Columns[i].Length > 0).Select(i => new ColumnUse(i, [Reading(csv.Columns[i])], format, definition?.HasTimes ?? false))];

        ColumnReading Reading(string name) =>
            string.Equals(name, "case_id", StringComparison.Ordinal) ? new ColumnReading(ColumnSort.CaseId, "case id")
            : dates.Contains(name, StringComparer.Ordinal) ? new ColumnReading(ColumnSort.Date, $"{kind}.{name}")
            : ColumnReading.OfAttribute(kind, name, definition?.Attributes.GetValueOrDefault(name));
    }

    /// <summary>The columns that hold the dates of records.</summary>
    private static string[] Dates(CsvText csv, KindDefinition? definition) =>
        string.Equals(csv.TableName, DataDictionary.CasesKind, StringComparison.Ordinal) ? DatesOfCases
        : string.Equals(csv.TableName, DataDictionary.ExceptionsKind, StringComparison.Ordinal) ? DatesOfExceptions
        : definition is { Shape: RecordShape.Period } || (definition is null && csv.IndexOf("start_date") >= 0) ? DatesOfPeriods
        : DatesOfEvents;
}
