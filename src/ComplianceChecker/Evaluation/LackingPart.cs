using ComplianceChecker.Cases;

namespace ComplianceChecker.Evaluation;

/// <summary>Says of what an extract lacks where it could be added: in a file or sheet of our own form, or in the mapping of a source.</summary>
internal static class LackingPart
{
    private const string Sheet = ", sheet ";

    /// <summary>Of a kind without records.</summary>
    public static string Records(CaseExtract extract, string kind) =>
        extract.Source is { } source ? EvaluationMessages.NoRecordsInSource(kind, source) : EvaluationMessages.NoRecords(kind, IsWorkbook(extract));

    /// <summary>Of an attribute without a column, which a rule cannot do without.</summary>
    public static string Column(CaseExtract extract, string kind, string attribute) => extract.Source is { } source
        ? EvaluationMessages.NoColumnInSource(kind, attribute, source)
        : EvaluationMessages.NoColumn(kind, attribute, PlaceOf(extract, kind));

    /// <summary>Of an attribute without a column, by which a timescale is chosen.</summary>
    public static string Choice(CaseExtract extract, string kind, string attribute) => extract.Source is { } source
        ? EvaluationMessages.ChoiceNotReadInSource(kind, attribute, source)
        : EvaluationMessages.ChoiceNotRead(kind, attribute, PlaceOf(extract, kind));

    /// <summary>Of a blank in a column that rules test.</summary>
    public static string Blank(CaseExtract extract) => extract.Source is { } source ? EvaluationMessages.BlankInSource(source) : EvaluationMessages.BlankTested();

    private static string PlaceOf(CaseExtract extract, string kind) =>
        string.Equals(kind, DataDictionary.CasesKind, StringComparison.Ordinal) ? extract.Cases.File : extract.Table(kind) is { Files: [var file, ..] } ? file : IsWorkbook(extract) ? $"a sheet {kind}" : $"{kind}.csv";

    private static bool IsWorkbook(CaseExtract extract) => extract.Cases.File.Contains(Sheet, StringComparison.Ordinal);
}
