using ComplianceChecker.Cases;
using ComplianceChecker.Evaluation;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Measures;

/// <summary>Works out what changed since an earlier report.</summary>
public static class ChangesBuilder
{
    /// <summary>What is new, what is still overdue, what was cleared and by what, what is merely not listed, and how the measures moved.</summary>
    /// <param name="report">The report.</param>
    /// <param name="earlier">The earlier one.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ReportChanges Build(Report report, EarlierReport earlier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(earlier);
        var pairs = Pairs(report, earlier, out var cleared, cancellation);
        var @new = new List<ExceptionRow>();
        var stillOpen = new List<StillOverdue>();
        foreach (var row in report.Exceptions)
        {
            if (pairs.TryGetValue((row.Rule.Id, row.Obligation), out var before))
            {
                stillOpen.Add(new StillOverdue(row, before.DaysLate));
            }
            else
            {
                @new.Add(row);
            }
        }

        var gone = cleared.OfType<ClearedException>().ToLookup(c => c.ClearedBy.Settles());
        return new ReportChanges(earlier.AsAt, @new, stillOpen, [.. gone[true]], [.. gone[false]], Measures(report, earlier));
    }

    /// <summary>The rows of the earlier list by the obligation that is still overdue; the others are told apart with what cleared them, in the place of their row.</summary>
    private static Dictionary<(string RuleId, Obligation Obligation), EarlierException> Pairs(Report report, EarlierReport earlier, out ClearedException?[] cleared, CancellationToken cancellation)
    {
        var reasons = new ClearedReasons(report, earlier);
        var positions = new CasePositions(report.Result.Extract.Cases);
        var rules = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < report.Result.Outcomes.Count; i++)
        {
            rules.TryAdd(report.Result.Outcomes[i].Rule.Id, i);
        }

        var asAt = DayNumber.Of(report.Request.AsAt);
        var pairs = new Dictionary<(string, Obligation), EarlierException>();
        var told = cleared = new ClearedException?[earlier.Exceptions.Count];
        var room = new ObligationsInTurn();

        // Obligations are kept packed by runs of cases: each run is unpacked once.
        foreach (var group in earlier.Exceptions
            .Select((row, at) => (Row: row, At: at, Rule: rules.GetValueOrDefault(row.RuleId, -1), Case: positions.Of(row.CaseId)))
            .GroupBy(r => (r.Rule, r.Case))
            .OrderBy(g => g.Key.Rule)
            .ThenBy(g => g.Key.Case))
        {
            cancellation.ThrowIfCancellationRequested();
            var outcome = group.Key.Rule < 0 ? null : report.Result.Outcomes[group.Key.Rule];
            if (reasons.OfWhole(group.First().Row, outcome, group.Key.Case) is not null)
            {
                foreach (var row in group)
                {
                    told[row.At] = reasons.OfWhole(row.Row, outcome, group.Key.Case);
                }

                continue;
            }

            var ofCase = room.Of(outcome!, group.Key.Case);
            List<EarlierException> rows = [.. group.Select(r => r.Row)];
            var found = EarlierMatches.Of(rows, ofCase, asAt);
            foreach (var (row, place) in group.Select((r, i) => (r, found[i])))
            {
                if (place < 0)
                {
                    told[row.At] = reasons.OfMissing(row.Row, outcome!, ofCase, group.Key.Case);
                }
                else if (IsListed(report, outcome!, ofCase[place], asAt))
                {
                    pairs[(outcome!.Rule.Id, ofCase[place])] = row.Row;
                }
                else
                {
                    told[row.At] = reasons.Of(row.Row, outcome!, ofCase[place]);
                }
            }
        }

        return pairs;
    }

    private static bool IsListed(Report report, RuleOutcome outcome, in Obligation obligation, int asAt) =>
        obligation.At(asAt) is { IsTold: true, Status: ObligationStatus.Overdue } reading && report.Filter.Keeps(outcome.Rule, in obligation, in reading);

    private static IReadOnlyList<MeasureSince> Measures(Report report, EarlierReport earlier)
    {
        var figures = new Dictionary<(string, string, string), EarlierFigure>();
        foreach (var figure in earlier.Figures)
        {
            figures.TryAdd((figure.MeasureId, figure.GroupBy, figure.Group), figure);
        }

        return
        [
            .. report.Measures.Select(row => figures.TryGetValue((row.Measure.Id, row.GroupBy, row.Group), out var before)
                ? new MeasureSince(row, row.Measure.Unit == Rules.MeasureUnit.Percent ? before.Percentage : before.Numerator) { IsBeforeWithheld = before.IsWithheld }
                : new MeasureSince(row, null)),
        ];
    }

    /// <summary>Finds cases as an extract compares ids: without the blanks round them, and whatever the case of their letters.</summary>
    private sealed class CasePositions(CaseTable cases)
    {
        private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
        private readonly Lazy<Dictionary<string, int>> folded = new(() => Folded(cases));

        public int Of(string caseId)
        {
            if (known.TryGetValue(caseId, out var position))
            {
                return position;
            }

            position = Exact(caseId);
            return known[caseId] = position >= 0 ? position : folded.Value.GetValueOrDefault(FoldedText.Of(caseId.Trim()), -1);
        }

        private int Exact(string caseId)
        {
            var (from, to) = (0, cases.Count - 1);
            while (from <= to)
            {
                var middle = (from + to) / 2;
                var order = string.CompareOrdinal(cases.Ids[middle], caseId);
                if (order == 0)
                {
                    return middle;
                }

                (from, to) = order < 0 ? (middle + 1, to) : (from, middle - 1);
            }

            return -1;
        }

        private static Dictionary<string, int> Folded(CaseTable cases)
        {
            var positions = new Dictionary<string, int>(cases.Count, StringComparer.Ordinal);
            for (var i = 0; i < cases.Count; i++)
            {
                positions.TryAdd(FoldedText.Of(cases.Ids[i]), i);
            }

            return positions;
        }
    }

    /// <summary>Gives the obligations of cases asked for in order, unpacking each run of cases once.</summary>
    private sealed class ObligationsInTurn
    {
        private Obligation[] room = [];
        private (RuleOutcome? Outcome, int Chunk) unpacked;
        private int count;
        private int from;

        public ReadOnlySpan<Obligation> Of(RuleOutcome outcome, int caseIndex)
        {
            var chunk = caseIndex / Evaluator.CasesInAChunk;
            if (!ReferenceEquals(unpacked.Outcome, outcome) || unpacked.Chunk != chunk)
            {
                count = outcome.ObligationsIn(chunk, ref room).Length;
                (unpacked, from) = ((outcome, chunk), 0);
            }

            while (from < count && room[from].Case < caseIndex)
            {
                from++;
            }

            var to = from;
            while (to < count && room[to].Case == caseIndex)
            {
                to++;
            }

            return room.AsSpan(from, to - from);
        }
    }
}
