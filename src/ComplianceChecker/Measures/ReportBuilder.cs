using System.Collections.Concurrent;
using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Evaluation.Facts;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Counts everything a report shows.</summary>
public static class ReportBuilder
{
    private const int CasesShown = 20;

    /// <summary>Builds the report of an evaluation at an as-at date.</summary>
    /// <param name="result">What was evaluated.</param>
    /// <param name="request">What the report is to show.</param>
    /// <param name="findFindings">Finds what is wrong besides what the extract and the evaluation tell; called once.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Report Build(EvaluationResult result, ReportRequest request, Func<IReadOnlyList<Finding>> findFindings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(findFindings);
        var filter = new FilterOutcome(request.Where, result.Extract, request.AsAt);
        var fields = new ListFields(result.Extract, request);
        var counter = new MeasureCounter(result, request, filter);
        var problems = new DataProblems(result);
        var overdueCases = new OverdueCases(result.Extract.Cases.Count);
        var total = NewCounter();
        var ofChunks = Count(result, total, NewCounter, cancellation);

        // The lists of all of England are joined by one thread.
        var lists = new ListRows();
        IReadOnlyList<Finding> findings = [];
        Parallel.Invoke(() => lists = ListRows.Joined(ofChunks), () => findings = findFindings());
        ByTheLaw.AddTo(lists.Exceptions, result, request.AsAt, cancellation);
        ByTheLaw.AddTo(lists.Ended, result, request.AsAt, cancellation);
        MeasureRow[] measures = [.. counter.Rows(total.Counts)];
        var indicators = IndicatorCounter.Count(IndicatorOnExtract.All(result, request.Indicators), request, filter, listsCases: true, cancellation);
        return new Report
        {
            Request = request,
            Result = result,
            Filter = filter,
            Measures = [.. measures, .. indicators.Rows],
            ExtraFields = fields.Extra,
            Exceptions = lists.Exceptions,
            CasesOverdue = overdueCases.Count,
            MostOverdue = overdueCases.Most(CasesShown),
            DueSoon = lists.DueSoon,
            Ended = lists.Ended,
            Excused = lists.Excused,
            NotEvaluated = [.. NotEvaluatedRows.Of(result, request, filter, measures, withCases: true), .. indicators.NotEvaluated],
            Findings = InOrder([.. result.Extract.Findings, .. result.Findings, .. TakenAsEmpty(result), .. DerivedWarnings.Of(result, DayNumber.Of(request.AsAt)), .. findings]),
            StatusCounts = total.StatusCounts,
        };

        ChunkCounter NewCounter() => new(result, request, filter, counter, o => new ListBuilder(o, result.Extract, request, problems, fields, overdueCases));
    }

    /// <summary>Counts all runs of cases, several at once, into a total, and gives the lists of each.</summary>
    private static ListRows[] Count(EvaluationResult result, ChunkCounter total, Func<ChunkCounter> counterOfThread, CancellationToken cancellation)
    {
        var lists = new ListRows[result.Outcomes.Count == 0 ? 0 : result.Outcomes[0].ChunkCount];

        // Threads come and go, and each takes over the counter of one that has gone: it has grown to the size that it needs.
        var counters = new ConcurrentBag<ChunkCounter>();
        _ = Parallel.For(
            0,
            lists.Length,
            new ParallelOptions { CancellationToken = cancellation },
            () => counters.TryTake(out var counter) ? counter : counterOfThread(),
            (chunk, _, counter) =>
            {
                counter.Count(chunk, lists[chunk] = new ListRows());
                lists[chunk].Sort();
                return counter;
            },
            counters.Add);
        foreach (var counter in counters)
        {
            total.Add(counter);
        }

        return lists;
    }

    /// <summary>What is lacking and taken as empty, each thing once with the rules that it touches.</summary>
    private static IEnumerable<Finding> TakenAsEmpty(EvaluationResult result)
    {
        var rulesOf = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var outcome in result.Outcomes)
        {
            foreach (var text in outcome.TakenAsEmpty)
            {
                if (!rulesOf.TryGetValue(text, out var rules))
                {
                    rulesOf[text] = rules = [];
                }

                rules.Add(outcome.Rule.Id);
            }
        }

        return rulesOf.Select(r => new Finding(Severity.Warning, result.Extract.Cases.File, 0, null, null, null, $"{string.Join(", ", r.Value)}: {r.Key}"));
    }

    private static Finding[] InOrder(List<Finding> findings)
    {
        Finding[] ordered = [.. findings];
        Array.Sort(ordered, static (a, b) =>
        {
            var order = string.CompareOrdinal(a.File, b.File);
            order = order != 0 ? order : a.Line.CompareTo(b.Line);
            order = order != 0 ? order : string.CompareOrdinal(a.Column, b.Column);
            order = order != 0 ? order : string.CompareOrdinal(a.Problem, b.Problem);
            return order != 0 ? order : string.CompareOrdinal(a.CaseId, b.CaseId);
        });
        return ordered;
    }
}
