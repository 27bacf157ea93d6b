using ComplianceChecker.Cases;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Collects what evaluating finds out about the data.</summary>
internal sealed class EvaluationFindings(CaseExtract extract)
{
    private readonly Dictionary<RowOfKind, List<string>> rulesWithoutClock = [];

    private readonly List<Finding> beyondCalendar = [];

    public void Add(Rule rule, BoundRule? bound, ChunkOutcome chunk)
    {
        foreach (var row in chunk.RowsWithoutClock)
        {
            var key = new RowOfKind(bound!.StartTable!.Kind, row);
            if (!rulesWithoutClock.TryGetValue(key, out var rules))
            {
                rulesWithoutClock[key] = rules = [];
            }

            rules.Add(rule.Id);
        }

        foreach (var c in chunk.CasesBeyondCalendar)
        {
            beyondCalendar.Add(AtCase(c, null, WhyUntellable(rule)));
        }
    }

    /// <summary>All findings, those on blank values that the evaluated rules test included.</summary>
    public IReadOnlyList<Finding> All(IReadOnlyList<Rule> rulesInUse, IReadOnlyList<Rule> evaluated)
    {
        var findings = new List<Finding>();
        List<RowOfKind> rows = [.. rulesWithoutClock.Keys];
        rows.Sort((a, b) => string.CompareOrdinal(a.Kind, b.Kind) is var order && order != 0 ? order : a.Row.CompareTo(b.Row));
        foreach (var key in rows)
        {
            var ((kind, row), rules) = (key, rulesWithoutClock[key]);
            var table = extract.Table(kind)!;
            var (file, line) = table.PlaceOf(row);
            findings.Add(new Finding(Severity.Warning, file, line, null, null, extract.Cases.Ids[CaseOf(table, row)], EvaluationMessages.NoClock(rules.Distinct(StringComparer.Ordinal))));
        }

        findings.AddRange(beyondCalendar);
        findings.AddRange(BirthdaysLeftOut(evaluated));
        findings.AddRange(ExceptionsOfNoRule(rulesInUse));
        foreach (var (kind, attribute) in evaluated.SelectMany(RuleReads.Columns).Distinct().OrderBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.Attribute, StringComparer.Ordinal))
        {
            AddBlanks(kind, attribute, findings);
        }

        return findings;
    }

    private static string WhyUntellable(Rule rule) =>
        rule.Terms is { } terms && rule.Timescale.All.Any(a => a.Every.Unit == SpanUnit.Terms) ? EvaluationMessages.BeyondTerms(rule, terms)
        : rule.Calendar is { } calendar && rule.Timescale.All.Any(a => a.Every.NeedsCalendar) ? EvaluationMessages.BeyondCalendar(rule, calendar)
        : EvaluationMessages.BeyondYears(rule);

    /// <summary>A birthday that would end a duty is left out of account for a child without a date of birth.</summary>
    private IEnumerable<Finding> BirthdaysLeftOut(IReadOnlyList<Rule> evaluated)
    {
        Rule[] rules = [.. evaluated.Where(r => r.Clock.Until.Any(u => u is Until.Birthday) && !RuleReads.NeedsBirth(r))];
        if (rules.Length == 0)
        {
            yield break;
        }

        for (var c = 0; c < extract.Cases.Count; c++)
        {
            if (extract.Cases.Born[c] == DayNumber.None)
            {
                yield return AtCase(c, "date_of_birth", EvaluationMessages.BirthdayLeftOut(rules.Select(r => r.Id)));
            }
        }
    }

    /// <summary>Agreed exceptions whose rule id looks misspelt: each id once, on the first line that has it. An id that is like none in use belongs to rules that are not.</summary>
    private IEnumerable<Finding> ExceptionsOfNoRule(IReadOnlyList<Rule> rulesInUse)
    {
        string[] ids = [.. rulesInUse.Select(r => r.Id)];
        var known = new HashSet<string>(ids, StringComparer.OrdinalIgnoreCase);
        return extract.AgreedExceptions.All
            .Where(e => !known.Contains(e.RuleId))
            .GroupBy(e => e.RuleId, StringComparer.Ordinal)
            .Select(g => (Line: g.Min(e => e.Line), Rows: g.Count(), Nearest: NearestName.Of(g.Key, ids)))
            .Where(g => g.Nearest is not null)
            .Select(g => new Finding(Severity.Warning, extract.AgreedExceptions.File, g.Line, "rule_id", null, null, EvaluationMessages.ExceptionOfNoRule(g.Rows, g.Nearest!)));
    }

    private static int CaseOf(RecordTable table, int row)
    {
        var index = Array.BinarySearch(table.FirstRow, row);
        if (index < 0)
        {
            return ~index - 1;
        }

        // Cases without rows share the first row of the next.
        while (index + 1 < table.FirstRow.Length && table.FirstRow[index + 1] == row)
        {
            index++;
        }

        return index;
    }

    private void AddBlanks(string kind, string attribute, List<Finding> findings)
    {
        if (DataProblems.DoubtfulBlanks(extract, kind, attribute) is not { } column)
        {
            return;
        }

        if (extract.Table(kind) is { } table)
        {
            for (var row = 0; row < table.Count; row++)
            {
                if (column.Codes[row] == 0)
                {
                    var (file, line) = table.PlaceOf(row);
                    findings.Add(new Finding(Severity.Warning, file, line, attribute, null, extract.Cases.Ids[CaseOf(table, row)], LackingPart.Blank(extract)));
                }
            }
        }
        else
        {
            for (var c = 0; c < extract.Cases.Count; c++)
            {
                if (column.Codes[c] == 0)
                {
                    findings.Add(AtCase(c, attribute, LackingPart.Blank(extract)));
                }
            }
        }
    }

    private Finding AtCase(int c, string? column, string problem)
    {
        var (file, line) = extract.Cases.PlaceOf(c);
        return new Finding(Severity.Warning, file, line, column, null, extract.Cases.Ids[c], problem);
    }

    private sealed record RowOfKind(string Kind, int Row);
}
