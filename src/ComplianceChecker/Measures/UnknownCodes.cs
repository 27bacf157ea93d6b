using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;

namespace ComplianceChecker.Measures;

/// <summary>Warns of figures that rest on values which are not understood: so many of them are no slips of the pen, but another way of writing.</summary>
public static class UnknownCodes
{
    /// <summary>Up to a twentieth of the values of a column may be slips; <c>data-quality.csv</c> lists them.</summary>
    private const int OneIn = 20;

    /// <summary>A sentence for each column that rules in use test, of which more than a twentieth of the values are none that is known.</summary>
    public static IReadOnlyList<string> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var extract = report.Result.Extract;
        return [.. report.Result.Outcomes.Where(o => o.WhyNotAt(report.Request.AsAt) is null)
            .SelectMany(o => RuleReads.Columns(o.Rule).Select(c => (Tested: c, RuleId: o.Rule.Id)))
            .GroupBy(t => t.Tested, t => t.RuleId)
            .Select(g => Of(extract, g.Key, [.. g.Order(StringComparer.Ordinal)], report.Request.SuppressBelow > 1))
            .OfType<string>()
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Likewise of the columns that one rule tests.</summary>
    internal static IEnumerable<string> Of(Rule rule, CaseExtract extract) => RuleReads.Columns(rule).Select(c => Of(extract, c, [rule.Id], isWithheld: false)).OfType<string>();

    private static string? Of(CaseExtract extract, TestedColumn tested, IReadOnlyList<string> ruleIds, bool isWithheld)
    {
        var column = string.Equals(tested.Kind, DataDictionary.CasesKind, StringComparison.Ordinal)
            ? extract.Cases.Column(tested.Attribute)
            : extract.Table(tested.Kind)?.Column(tested.Attribute);
        if (column is not { HasUnknown: true })
        {
            return null;
        }

        var (filled, unknown) = (0, 0);
        for (var row = 0; row < column.Codes.Length; row++)
        {
            var isUnknown = column.IsUnknown(row);
            unknown += isUnknown ? 1 : 0;
            filled += isUnknown || column.Codes[row] != 0 ? 1 : 0;
        }

        return unknown * (long)OneIn > filled ? MeasureMessages.UnknownCodes($"{tested.Kind}.{tested.Attribute}", isWithheld ? null : (unknown, filled), ruleIds) : null;
    }
}
