using ComplianceChecker.Cases;

namespace ComplianceChecker.Extracts.Privacy;

/// <summary>Says what becomes of each table of our own format in a copy.</summary>
/// <param name="dictionary">The kinds and attributes that are known: nothing else is kept.</param>
/// <param name="policy">What is kept of them.</param>
/// <param name="settings">How dates are written.</param>
/// <param name="ruleIds">The ids of the rules that an exception may be agreed from.</param>
internal sealed class OwnTables(DataDictionary dictionary, PrivacyPolicy policy, ExtractSettings settings, IReadOnlySet<string> ruleIds)
{
    private static readonly string[] DateColumns = ["date", "start_date", "end_date", "last_date"];
    private readonly CopyColumns columns = new(dictionary, policy);

    /// <summary>What becomes of a table; null if the dictionary does not know its kind.</summary>
    public TablePlan? Plan(CsvText csv)
    {
        var kind = csv.TableName;
        return dictionary.Kinds.ContainsKey(kind)
            ? new TablePlan(csv, kind + ".csv", [.. Enumerable.Range(0, csv.Columns.Count).Where(i => csv.Columns[i].Length > 0).Select(i => Column(csv, kind, i))])
            {
                IsOfCases = IsOfCases(kind),
            }
            : null;
    }

    private CopiedColumn Column(CsvText csv, string kind, int index)
    {
        var name = csv.Columns[index];
        return name switch
        {
            "case_id" => new CopiedColumn(index, name, ColumnTreatment.Replace) { Kind = IdentifierKind.Child },
            "date_of_birth" when IsOfCases(kind) => columns.OfBirth(index, name, settings.DatesOf(kind, DateFormat.Iso)),
            "rule_id" when IsOfExceptions(kind) => new CopiedColumn(index, name, ColumnTreatment.Keep) { Words = new KnownWords(ruleIds) },
            "reason" when IsOfExceptions(kind) => new CopiedColumn(index, name, ColumnTreatment.Withhold),
            _ when DateColumns.Contains(name, StringComparer.Ordinal) => CopyColumns.OfDates(index, name),
            _ when csv.Identifying.Any(c => c.Index == index) => new CopiedColumn(index, csv.Titles[index], ColumnTreatment.Drop) { IsIdentifying = true },
            _ when dictionary.Attribute(kind, name) is null => new CopiedColumn(index, csv.Titles[index], ColumnTreatment.Drop),
            _ => columns.Of(index, name, [(kind, name, [])], [], mustStay: false),
        };
    }

    private static bool IsOfCases(string kind) => string.Equals(kind, DataDictionary.CasesKind, StringComparison.Ordinal);

    private static bool IsOfExceptions(string kind) => string.Equals(kind, DataDictionary.ExceptionsKind, StringComparison.Ordinal);
}
