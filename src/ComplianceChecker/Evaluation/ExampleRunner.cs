using System.Globalization;
using ComplianceChecker.Cases;
using ComplianceChecker.Extracts;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Evaluation;

/// <summary>Runs the worked examples of rules: evaluates what is given and compares it with what is expected.</summary>
public static class ExampleRunner
{
    /// <summary>Runs one example.</summary>
    /// <param name="example">The example.</param>
    /// <param name="rule">The rule it belongs to.</param>
    /// <param name="dictionary">The data dictionary.</param>
    public static ExampleResult Run(RuleExample example, Rule rule, DataDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(example);
        ArgumentNullException.ThrowIfNull(rule);
        CaseExtract extract;
        try
        {
            extract = ExampleCases.Of(example, rule, dictionary);
        }
        catch (ExtractException unusable)
        {
            return new ExampleResult(rule, example, string.Join(' ', unusable.Messages), []);
        }

        if (extract.Findings.FirstOrDefault(f => f.Severity == Severity.Error) is { } error)
        {
            return new ExampleResult(rule, example, $"a record it gives cannot be used: {error.File}, {error.Column ?? "the row"}: {error.Problem}", []);
        }

        var outcome = Evaluator.Evaluate(extract, [rule]).Outcomes[0];
        return outcome.WhyNotAt(example.AsAt) is { } reason
            ? new ExampleResult(rule, example, reason, [])
            : new ExampleResult(rule, example, null, Rows(outcome, extract, DayNumber.Of(example.AsAt)));
    }

    private static List<IReadOnlyDictionary<string, string>> Rows(RuleOutcome outcome, CaseExtract extract, int asAt)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        foreach (var obligation in outcome.Obligations)
        {
            var reading = obligation.At(asAt);
            if (reading.IsTold)
            {
                rows.Add(new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["case_id"] = extract.Cases.Ids[obligation.Case],
                    ["rule_id"] = outcome.Rule.Id,
                    ["started"] = Day.Iso(obligation.Started),
                    ["step"] = obligation.Step.ToString(CultureInfo.InvariantCulture),
                    ["opened"] = Day.Iso(obligation.Opened),
                    ["due"] = Day.Iso(reading.Due, reading.DueMinute),
                    ["done"] = Day.Iso(reading.Done, reading.DoneMinute),
                    ["ended"] = Day.Iso(reading.Ended),
                    ["status"] = reading.Status.Name(),
                    ["days_late"] = reading.DaysLate > 0 ? reading.DaysLate.ToString(CultureInfo.InvariantCulture) : "",
                });
            }
        }

        return rows;
    }
}
