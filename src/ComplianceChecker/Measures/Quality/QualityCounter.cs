using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Extracts.Surveys;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures.Quality;

/// <summary>Counts the data quality of an extract. It runs over every record, and a report does not ask for it.</summary>
public static class QualityCounter
{
    /// <summary>Counts the extract of a report, and the findings that the report lists.</summary>
    /// <remarks>
    /// Each case counts for those who have it on the as-at date. A record counts in the quarter in which it starts. <c>Lines</c> of all cases and periods add up to the number of findings.
    /// </remarks>
    /// <param name="report">The report.</param>
    /// <param name="columns">What the columns of the extract are read as.</param>
    public static DataQuality Count(Report report, IReadOnlyList<ColumnSurvey> columns)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(columns);
        var extract = report.Result.Extract;
        var asAt = DayNumber.Of(report.Request.AsAt);
        var (periods, groups) = (new QualityPeriods(asAt), new QualityGroups(extract, asAt));
        KindQuality[] kinds = [.. KindsOf(extract, groups)];
        _ = Parallel.ForEach(kinds, kind =>
        {
            if (kind.Table is { } table)
            {
                RecordCounter.Count(kind, table, periods, asAt);
            }
            else if (string.Equals(kind.Name, DataDictionary.CasesKind, StringComparison.Ordinal))
            {
                RecordCounter.Count(kind, extract.Cases);
            }
            else
            {
                RecordCounter.Count(kind, extract.AgreedExceptions);
            }
        });
        var none = new KindQuality("", groups) { HasRecords = false };
        AddFindings(report.Findings, new FindingPlaces(extract, kinds, none, columns), periods);
        HashSet<string> used = new(report.Result.Outcomes.SelectMany(o => RuleReads.Kinds(o.Rule).Concat(RuleReads.Columns(o.Rule).Select(c => c.Kind))), StringComparer.Ordinal) { DataDictionary.CasesKind };
        return new DataQuality(periods, groups, [.. kinds, none], used);
    }

    /// <summary>The cases, then the records by kind, then the agreed exceptions.</summary>
    private static IEnumerable<KindQuality> KindsOf(CaseExtract extract, QualityGroups groups)
    {
        var known = extract.Dictionary.Kinds;
        yield return new KindQuality(DataDictionary.CasesKind, groups)
        {
            Items = QualityItems.Of(extract.Cases, groups),
            WithoutColumn = [.. QualityItems.WithoutColumn(known.GetValueOrDefault(DataDictionary.CasesKind), extract.Cases.Columns)],
        };
        foreach (var table in extract.Records.Values.OrderBy(t => t.Kind, StringComparer.Ordinal))
        {
            yield return new KindQuality(table.Kind, groups)
            {
                Table = table,
                Items = QualityItems.Of(table, groups),
                WithoutColumn = [.. QualityItems.WithoutColumn(known.GetValueOrDefault(table.Kind), table.Columns)],
            };
        }

        if (extract.AgreedExceptions.File.Length > 0)
        {
            yield return new KindQuality(DataDictionary.ExceptionsKind, groups);
        }
    }

    private static void AddFindings(IReadOnlyList<Finding> findings, FindingPlaces places, QualityPeriods periods)
    {
        var names = new ProblemNames();
        foreach (var finding in findings)
        {
            var name = names.Of(finding.Problem);
            var (kind, caseIndex, record) = places.Of(finding, name);
            kind.AddProblem(name.Name, caseIndex, record, record >= 0 && kind.Table is { } table ? periods.Of(table.Starts[record]) : QualityPeriods.AtNoRecord);
        }
    }
}
