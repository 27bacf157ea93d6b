using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Counts the problems in the data that touch a rule's result on a case (evaluation.md, 9).</summary>
/// <remarks>Several threads may count at once: what a rule reads is worked out by the first that asks.</remarks>
public sealed class DataProblems
{
    private readonly CaseExtract extract;
    private readonly Dictionary<string, Lazy<ReadByRule>> reads;

    /// <summary>The problems that touch the results of an evaluation.</summary>
    public DataProblems(EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        extract = result.Extract;
        reads = result.Outcomes.ToDictionary(o => o.Rule.Id, o => new Lazy<ReadByRule>(() => ReadBy(o)), StringComparer.Ordinal);
    }

    /// <summary>How many rows of a case that the rule would read were set aside, and how many values that it tests are blank or unknown.</summary>
    public int Count(RuleOutcome outcome, int caseIndex)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var read = reads[outcome.Rule.Id].Value;
        var count = read.UsesBirth && extract.Cases.Born[caseIndex] == DayNumber.None ? 1 : 0;
        foreach (var column in extract.Cases.ProblemsOfCase.GetValueOrDefault(caseIndex) ?? [])
        {
            // A row of which nothing could be read, and the day on which every duty ends, touch every rule.
            count += column is "" or "end_date" || (IsTestedOfCase(read.Tested, column) && !IsDoubtful(read.Tested, column, caseIndex)) ? 1 : 0;
        }

        foreach (var table in read.Tables)
        {
            count += table.SetAsideOfCase.GetValueOrDefault(caseIndex);
        }

        foreach (var (table, column, blankIsDoubt) in read.Tested)
        {
            var (from, to) = table is null ? (caseIndex, caseIndex + 1) : (table.FirstRow[caseIndex], table.FirstRow[caseIndex + 1]);
            for (var row = from; row < to; row++)
            {
                if ((blankIsDoubt && column.Codes[row] == 0) || column.IsUnknown(row))
                {
                    count++;
                }
            }
        }

        return count;
    }

    /// <summary>The column of an attribute whose blanks leave a rule's test in doubt; null where a blank says something of its own, or any text may stand.</summary>
    internal static AttributeColumn? DoubtfulBlanks(CaseExtract extract, string kind, string attribute)
    {
        var column = string.Equals(kind, DataDictionary.CasesKind, StringComparison.Ordinal)
            ? extract.Cases.Column(attribute)
            : extract.Table(kind)?.Column(attribute);
        return column?.Definition is { Blank: null, BlankIsNormal: false } definition
            && (definition.Codes.Count > 0 || definition.Type == AttributeType.Boolean)
            ? column
            : null;
    }

    /// <summary>The columns that a rule tests of which more than half of the values are blank where that says nothing, or unknown.</summary>
    internal static IReadOnlyList<TestedColumn> MostlyDoubtful(Rule rule, CaseExtract extract) => [.. RuleReads.Columns(rule).Where(c =>
        (string.Equals(c.Kind, DataDictionary.CasesKind, StringComparison.Ordinal) ? extract.Cases.Column(c.Attribute) : extract.Table(c.Kind)?.Column(c.Attribute)) is { } column
        && DoubtfulIn(column, DoubtfulBlanks(extract, c.Kind, c.Attribute) is not null) * 2L > column.Codes.Length)];

    private static int DoubtfulIn(AttributeColumn column, bool blankIsDoubt)
    {
        var doubtful = 0;
        for (var row = 0; row < column.Codes.Length; row++)
        {
            doubtful += (blankIsDoubt && column.Codes[row] == 0) || column.IsUnknown(row) ? 1 : 0;
        }

        return doubtful;
    }

    private static bool IsTestedOfCase(List<(RecordTable? Table, AttributeColumn Column, bool BlankIsDoubt)> tested, string column) =>
        tested.Exists(t => t.Table is null && string.Equals(t.Column.Name, column, StringComparison.Ordinal));

    /// <summary>Whether the value of a tested column of the case is counted for being blank or unknown.</summary>
    private static bool IsDoubtful(List<(RecordTable? Table, AttributeColumn Column, bool BlankIsDoubt)> tested, string column, int caseIndex) =>
        tested.Exists(t => t.Table is null && string.Equals(t.Column.Name, column, StringComparison.Ordinal)
            && ((t.BlankIsDoubt && t.Column.Codes[caseIndex] == 0) || t.Column.IsUnknown(caseIndex)));

    private ReadByRule ReadBy(RuleOutcome outcome) => new(
        [.. RuleReads.Kinds(outcome.Rule).Select(extract.Table).OfType<RecordTable>()],
        RuleReads.NeedsBirth(outcome.Rule) || outcome.Rule.Clock.Until.Any(u => u is Until.Birthday),
        Tested(outcome));

    private List<(RecordTable? Table, AttributeColumn Column, bool BlankIsDoubt)> Tested(RuleOutcome outcome)
    {
        var tested = new List<(RecordTable?, AttributeColumn, bool)>();
        foreach (var (kind, attribute) in RuleReads.Columns(outcome.Rule))
        {
            var isCase = string.Equals(kind, DataDictionary.CasesKind, StringComparison.Ordinal);
            var table = isCase ? null : extract.Table(kind);
            if ((isCase ? extract.Cases.Column(attribute) : table?.Column(attribute)) is { } column)
            {
                tested.Add((table, column, DoubtfulBlanks(extract, kind, attribute) is not null));
            }
        }

        return tested;
    }

    /// <summary>What a rule reads of an extract.</summary>
    private sealed record ReadByRule(RecordTable[] Tables, bool UsesBirth, List<(RecordTable? Table, AttributeColumn Column, bool BlankIsDoubt)> Tested);
}
