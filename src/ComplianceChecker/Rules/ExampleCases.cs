using System.Globalization;
using System.Text;
using ComplianceChecker.Cases;
using ComplianceChecker.Cases.DataFiles;
using ComplianceChecker.Extracts;
using CsvHelper;

namespace ComplianceChecker.Rules;

/// <summary>Makes a case extract of what a worked example gives, in the same way as a folder of CSV files is read.</summary>
/// <remarks>
/// A case without a <c>case_id</c> is called "example", or "example-1", "example-2" where there are several. Records without one belong to the only case.
/// Kinds and columns that the rule reads and the example leaves out are empty and blank, so that nothing is missing in an example.
/// </remarks>
public static class ExampleCases
{
    /// <summary>The reserved name of agreed exceptions, which are no kind of record.</summary>
    internal const string AgreedExceptions = "agreed_exceptions";

    /// <summary>The columns of agreed exceptions after the case's.</summary>
    internal static readonly IReadOnlyList<string> ExceptionColumns = ["rule_id", "start_date", "last_date", "reason", "agreed_by"];

    private const string CaseId = "case_id";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The cases of an example.</summary>
    /// <exception cref="ExtractException">The records cannot be read as an extract.</exception>
    public static CaseExtract Of(RuleExample example, Rule rule, DataDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(dictionary);
        var read = KindRead.Of(rule);
        var kinds = read.Select(k => k.Kind).Concat(example.Given.Members.Select(m => m.Name)).Distinct(StringComparer.Ordinal);
        var files = kinds.Select(kind =>
        {
            var content = Table(kind, example.Given, read.FirstOrDefault(k => string.Equals(k.Kind, kind, StringComparison.Ordinal)), dictionary);
            return new InputFile(kind + ".csv", () => content);
        });
        return ExtractReader.Read([.. files], dictionary, [], new ExtractOptions(), CancellationToken.None);
    }

    /// <summary>The ids of an example's cases, in the order given.</summary>
    internal static IReadOnlyList<string> CaseIds(DataNode given)
    {
        var cases = given[DataDictionary.CasesKind]?.Items ?? [];
        return [.. cases.Select((c, i) => c[CaseId]?.Text is { Length: > 0 } id ? id : cases.Count == 1 ? "example" : FormattableString.Invariant($"example-{i + 1}"))];
    }

    private static byte[] Table(string kind, DataNode given, KindRead? read, DataDictionary dictionary)
    {
        var records = given[kind]?.Items ?? [];
        var fixedColumns = string.Equals(kind, AgreedExceptions, StringComparison.Ordinal) ? ExceptionColumns : DateColumns(dictionary.Kinds.GetValueOrDefault(kind)?.Shape ?? read?.Shape);
        var columns = fixedColumns
            .Concat(read?.Attributes ?? [])
            .Concat(records.SelectMany(r => r.Members).Select(m => m.Name))
            .Where(name => !string.Equals(name, CaseId, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var isCases = string.Equals(kind, DataDictionary.CasesKind, StringComparison.Ordinal);
        var ids = CaseIds(given);

        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true))
        {
            csv.WriteRecord([CaseId, .. columns]);
            foreach (var (record, id) in records.Select((r, i) => (r, isCases ? ids[i] : r[CaseId]?.Text ?? ids[0])))
            {
                csv.WriteRecord([id, .. columns.Select(name => Cell(record[name]))]);
            }
        }

        return Utf8.GetBytes(text.ToString());
    }

    private static string[] DateColumns(RecordShape? shape) => shape switch
    {
        RecordShape.Case => ["date_of_birth", "end_date"],
        RecordShape.Period => ["start_date", "end_date"],
        RecordShape.Event => ["date"],
        _ => [],
    };

    private static string Cell(DataNode? node) => node?.Kind switch
    {
        DataNodeKind.Boolean => node.IsTrue ? "true" : "false",
        DataNodeKind.Text or DataNodeKind.Number => node.Text,
        _ => "",
    };
}
