using ComplianceChecker.Cases;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>Reads a field of a clock: an attribute of the case, else of the record that started it.</summary>
internal sealed class FieldReader(string field, CaseExtract extract)
{
    private readonly AttributeColumn? ofCase = extract.Cases.Column(field);

    /// <summary>Whether the field is an attribute of the case.</summary>
    public bool IsOfCase => ofCase is not null;

    /// <summary>The case's value; empty if it has none.</summary>
    public string OfCase(int caseIndex) => ofCase?.ValueOf(caseIndex) ?? "";

    /// <summary>A clock's value; empty if it has none.</summary>
    public string Of(Rule rule, int caseIndex, int startRow) =>
        ofCase is not null ? ofCase.ValueOf(caseIndex)
        : startRow >= 0 && rule.Clock.Starts.RecordKind is { } kind ? extract.Table(kind)?.Column(field)?.ValueOf(startRow) ?? ""
        : "";
}
