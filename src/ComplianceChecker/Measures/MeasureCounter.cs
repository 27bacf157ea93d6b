using ComplianceChecker.Evaluation;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Counts a measure over a rule's obligations at an as-at date.</summary>
internal sealed class MeasureCounter
{
    private readonly ReportRequest request;
    private readonly FilterOutcome filter;
    private readonly int asAt;
    private readonly int since;
    private readonly (GroupField? Field, FieldReader[] Readers)[] groupings;

    public MeasureCounter(EvaluationResult result, ReportRequest request, FilterOutcome filter)
    {
        this.request = request;
        this.filter = filter;
        asAt = DayNumber.Of(request.AsAt);
        since = DayNumber.Of(request.Since);
        groupings = [(null, []), .. request.By.Select(f => ((GroupField?)f, f.Fields.Select(name => new FieldReader(name, result.Extract)).ToArray()))];
    }

    /// <summary>The rows of a measure: all cases, then each group that has anything to count.</summary>
    public IReadOnlyList<MeasureRow> Count(RuleOutcome outcome, Measure measure)
    {
        if ((outcome.WhyNotAt(request.AsAt) ?? WhyRefused(outcome, measure)) is { } reason)
        {
            return [new MeasureRow(measure, outcome.Rule.Id, "", "") { WhyNot = reason }];
        }

        var rows = new List<MeasureRow>();
        foreach (var (field, readers) in groupings)
        {
            var tallies = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
            CountInto(tallies, outcome, measure, readers);
            if (field is null)
            {
                rows.Add(Row(outcome, measure, "", "", tallies.GetValueOrDefault("") ?? new Tally()));
            }
            else
            {
                rows.AddRange(tallies.Where(t => t.Value.HasAnything).Select(t => Row(outcome, measure, field.Name, t.Key, t.Value)));
            }
        }

        return request.SuppressBelow > 1 ? Suppression.Apply(rows, request.SuppressBelow) : rows;
    }

    private string? WhyRefused(RuleOutcome outcome, Measure measure)
    {
        if (measure.Basis == MeasureBasis.UpToDate)
        {
            return null;
        }

        if (outcome.LatestOnly)
        {
            return MeasureMessages.OnlyLatest();
        }

        return outcome.RecordsFrom is { } from && LongestFrom(outcome.Rule, DayNumber.Of(from)) is var first && since < first
            ? first < asAt ? MeasureMessages.PeriodTooEarly(DayNumber.Of(from), first) : MeasureMessages.PeriodNotYet(DayNumber.Of(from), first)
            : null;
    }

    private static int LongestFrom(Rule rule, int from) =>
        rule.Timescale.First.Concat(rule.Timescale.Second ?? []).Concat(rule.Timescale.Then ?? [])
            .Max(a => a.Every.DueDay(from, rule.Calendar) is var due && due == DayNumber.None ? DayNumber.Last : due);

    private void CountInto(SortedDictionary<string, Tally> tallies, RuleOutcome outcome, Measure measure, FieldReader[] readers)
    {
        var obligations = outcome.Obligations.Span;
        var untold = outcome.Untold.Span;
        var inCase = new List<(string Group, CaseTally Tally)>();
        var (o, u) = (0, 0);
        while (o < obligations.Length || u < untold.Length)
        {
            var caseIndex = Math.Min(o < obligations.Length ? obligations[o].Case : int.MaxValue, u < untold.Length ? untold[u].Case : int.MaxValue);
            var firstOfCase = o;
            inCase.Clear();
            for (; o < obligations.Length && obligations[o].Case == caseIndex; o++)
            {
                ref readonly var obligation = ref obligations[o];
                if (filter.Keeps(outcome.Rule, caseIndex, obligation.StartRow))
                {
                    var at = Find(inCase, Group(readers, outcome.Rule, caseIndex, obligation.StartRow), measure);
                    var tally = inCase[at].Tally;
                    var reading = obligation.At(asAt);
                    tally.Add(in obligation, reading);
                    if (reading.IsUntold && !IsAnythingSaid(OfCase(obligations, firstOfCase, caseIndex), obligation.Started, obligation.StartRow))
                    {
                        tally.AddUntoldClock(obligation.Started, obligation.Ends, obligation.OnlyInBreach ? obligation.Done : obligation.Opened);
                    }

                    inCase[at] = (inCase[at].Group, tally);
                }
            }

            for (; u < untold.Length && untold[u].Case == caseIndex; u++)
            {
                ref readonly var stretch = ref untold[u];
                if (filter.Keeps(outcome.Rule, caseIndex, stretch.StartRow))
                {
                    var at = Find(inCase, Group(readers, outcome.Rule, caseIndex, stretch.StartRow), measure);
                    var tally = inCase[at].Tally;
                    tally.Add(in stretch);
                    if (!HasReading(obligations[firstOfCase..o], stretch) && !IsSecondOfClock(untold, u))
                    {
                        tally.AddUntoldClock(stretch.Started, stretch.Ends, stretch.FirstKnown);
                    }

                    inCase[at] = (inCase[at].Group, tally);
                }
            }

            foreach (var (group, tally) in inCase)
            {
                if (!tallies.TryGetValue(group, out var total))
                {
                    tallies[group] = total = new Tally();
                }

                tally.AddTo(total);
            }
        }
    }

    private int Find(List<(string Group, CaseTally Tally)> inCase, string group, Measure measure)
    {
        for (var i = 0; i < inCase.Count; i++)
        {
            if (string.Equals(inCase[i].Group, group, StringComparison.Ordinal))
            {
                return i;
            }
        }

        inCase.Add((group, new CaseTally(measure.Basis, measure.CountsNotYetDue, asAt, since)));
        return inCase.Count - 1;
    }

    private static string Group(FieldReader[] readers, Rule rule, int caseIndex, int startRow) => readers switch
    {
        [] => "",
        [var only] => only.Of(rule, caseIndex, startRow),
        _ => string.Join('+', readers.Select(r => r.Of(rule, caseIndex, startRow))),
    };

    private static ReadOnlySpan<Obligation> OfCase(ReadOnlySpan<Obligation> obligations, int from, int caseIndex)
    {
        var to = from;
        while (to < obligations.Length && obligations[to].Case == caseIndex)
        {
            to++;
        }

        return obligations[from..to];
    }

    private bool IsAnythingSaid(ReadOnlySpan<Obligation> ofCase, int started, int startRow)
    {
        foreach (ref readonly var obligation in ofCase)
        {
            if (obligation.Started == started && obligation.StartRow == startRow && obligation.At(asAt).IsTold)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clock has an obligation that had opened, told or not, and so has been taken into account with it.</summary>
    private bool HasReading(ReadOnlySpan<Obligation> ofCase, in UntoldStretch stretch)
    {
        foreach (ref readonly var obligation in ofCase)
        {
            if (obligation.Started == stretch.Started && obligation.StartRow == stretch.StartRow && obligation.Opened <= asAt)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an earlier stretch of the same clock has been counted already.</summary>
    private static bool IsSecondOfClock(ReadOnlySpan<UntoldStretch> untold, int at) =>
        at > 0 && untold[at - 1].Case == untold[at].Case && untold[at - 1].Started == untold[at].Started && untold[at - 1].StartRow == untold[at].StartRow;

    private static MeasureRow Row(RuleOutcome outcome, Measure measure, string groupBy, string group, Tally tally)
    {
        var untold = measure.Basis == MeasureBasis.OnTime ? tally.AtWorst.Denominator - tally.Denominator : tally.NotTold;
        var percentage = Percentages.TooMuchUntold(untold, tally.AtWorst.Denominator) ? null : Percentages.Of(tally.Numerator, tally.Denominator);
        return new MeasureRow(measure, outcome.Rule.Id, groupBy, group)
        {
            Numerator = tally.Numerator,
            Denominator = tally.Denominator,
            Percentage = percentage,
            Excused = tally.Excused,
            LeftOut = tally.LeftOut,
            NotTold = tally.NotTold,
            AtWorst = Percentages.Of(tally.AtWorst.Numerator, tally.AtWorst.Denominator),
            AtBest = Percentages.Of(tally.AtBest.Numerator, tally.AtBest.Denominator),
            Rag = Percentages.Judge(measure, percentage),
        };
    }
}
