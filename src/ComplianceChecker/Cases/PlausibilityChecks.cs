using System.Globalization;
using ComplianceChecker.Timescales;
using NodaTime;

namespace ComplianceChecker.Cases;

/// <summary>Finds what is suspicious about records that are used all the same (extract-format.md, "What is wrong with a row").</summary>
public sealed class PlausibilityChecks
{
    private readonly CaseExtract extract;
    private readonly CaseTable cases;
    private readonly int lastDay;
    private readonly string afterLastDay;
    private readonly List<Finding> findings = [];

    private PlausibilityChecks(CaseExtract extract, LocalDate asAt)
    {
        this.extract = extract;
        cases = extract.Cases;
        lastDay = DayNumber.Of(extract.AsAt is { } taken && taken > asAt ? taken : asAt);
        afterLastDay = Fill(lastDay > DayNumber.Of(asAt) ? PlausibilityMessages.AfterTaken : PlausibilityMessages.AfterAsAt, Iso(lastDay));
    }

    /// <summary>Finds what a timescale's answer may hang on: late dates, records before birth or after the case's end, periods that overlap or abut, placements outside care and care without one, events far from any period, second records of a day, children who may be one, and missing dates of birth.</summary>
    /// <remarks>
    /// A date is late if it is after the as-at date, and after the day the extract was taken if that is later: at an as-at date in the past, what the
    /// extract tells of later days is not suspicious. Periods of being looked after may abut where they differ in <c>short_breaks</c>.
    /// </remarks>
    /// <param name="extract">The extract.</param>
    /// <param name="asAt">The as-at date.</param>
    public static IReadOnlyList<Finding> Find(CaseExtract extract, LocalDate asAt)
    {
        ArgumentNullException.ThrowIfNull(extract);
        Action<PlausibilityChecks>[] parts =
        [
            checks => checks.CheckExtract(asAt),
            checks => checks.CheckCases(),
            .. extract.Records.Values.OrderBy(t => t.Kind, StringComparer.Ordinal).Select<RecordTable, Action<PlausibilityChecks>>(t => checks => checks.CheckTable(t)),
            checks => checks.CheckPlacements(),
            checks => PlacementGaps.Find(extract, checks.lastDay, checks.findings),
            checks => EventsOutsideCare.Find(extract, checks.findings),
            checks => SameDayEvents.Find(extract, checks.findings),
            checks => RecordsAfterDeath.Find(extract, checks.findings),
            checks => LikelySameChild.Find(extract, checks.findings),
        ];
        var found = new List<Finding>[parts.Length];
        _ = Parallel.For(0, parts.Length, i =>
        {
            var checks = new PlausibilityChecks(extract, asAt);
            parts[i](checks);
            found[i] = checks.findings;
        });
        return [.. found.SelectMany(f => f).Distinct()];
    }

    private void CheckExtract(LocalDate asAt)
    {
        if (extract.AsAt is { } taken && taken < asAt)
        {
            Add((extract.Cases.File, 0), null, null, null, Fill(PlausibilityMessages.TakenEarlier, Iso(DayNumber.Of(taken)), Iso(DayNumber.Of(asAt))));
        }
    }

    private void CheckCases()
    {
        for (var c = 0; c < cases.Count; c++)
        {
            if (cases.Born[c] == DayNumber.None && !IsBirthReported(c))
            {
                Add(cases.PlaceOf(c), cases.BornTitle, null, cases.Ids[c], PlausibilityMessages.NoBirth);
            }

            if (IsLate(cases.Born[c]))
            {
                AddLate(cases.PlaceOf(c), cases.BornTitle, cases.Born[c], c);
            }

            if (IsLate(cases.Ends[c]))
            {
                AddLate(cases.PlaceOf(c), "end_date", cases.Ends[c], c);
            }
        }
    }

    /// <summary>Whether it has been said already why a case has no date of birth: its rows differ, or it could not be read.</summary>
    private bool IsBirthReported(int c) =>
        cases.ProblemsOfCase.TryGetValue(c, out var columns) && columns.Any(name => name.Length == 0 || string.Equals(name, cases.BornTitle, StringComparison.OrdinalIgnoreCase));

    private void CheckTable(RecordTable table)
    {
        var split = table.Column(CareStretches.ShortBreaks);
        for (var c = 0; c < cases.Count; c++)
        {
            var longest = -1;
            for (var row = table.FirstRow[c]; row < table.FirstRow[c + 1]; row++)
            {
                var start = table.Starts[row];
                if (IsLate(start))
                {
                    AddLate(table.PlaceOf(row), table.StartTitleOf(row), start, c);
                }

                if (cases.Born[c] != DayNumber.None && start < cases.Born[c])
                {
                    Add(table.PlaceOf(row), table.StartTitleOf(row), Iso(start), cases.Ids[c], PlausibilityMessages.BeforeBirth);
                }

                if (start > cases.Ends[c])
                {
                    Add(table.PlaceOf(row), table.StartTitle, Iso(start), cases.Ids[c], PlausibilityMessages.AfterEnd);
                }

                if (!table.IsPeriod)
                {
                    continue;
                }

                if (IsLate(table.Ends[row]))
                {
                    AddLate(table.PlaceOf(row), table.EndTitleOf(row), table.Ends[row], c);
                }

                if (longest >= 0)
                {
                    ComparePeriods(table, longest, row, split, cases.Ids[c]);
                }

                longest = longest < 0 || EndsLater(table, row, longest) ? row : longest;
            }
        }
    }

    /// <summary>Compares a period with the one of those before it that ends last.</summary>
    private void ComparePeriods(RecordTable table, int earlier, int row, AttributeColumn? split, string id)
    {
        string? message = null;
        if (table.Starts[row] < table.Ends[earlier] || (table.Starts[row] == table.Ends[earlier] && StartsBeforeEnd(table, row, earlier)))
        {
            message = PlausibilityMessages.Overlap;
        }
        else if (table.Starts[row] == table.Ends[earlier]
            && string.Equals(table.Kind, CareStretches.Kind, StringComparison.Ordinal)
            && split?.Codes[earlier] == split?.Codes[row])
        {
            message = PlausibilityMessages.Abut;
        }

        if (message is not null)
        {
            Add(table.PlaceOf(row), table.StartTitleOf(row), Iso(table.Starts[row]), id, Fill(message, table.LineSeenFrom(earlier, row)));
        }
    }

    private static bool EndsLater(RecordTable table, int row, int other) =>
        table.Ends[row] > table.Ends[other] || (table.Ends[row] == table.Ends[other] && table.EndTimes.Length > 0 && table.EndTimes[row] > table.EndTimes[other]);

    /// <summary>Whether a period starts at an earlier time of the day than another ends; not where either has no time.</summary>
    private static bool StartsBeforeEnd(RecordTable table, int row, int other) =>
        table.EndTimes.Length > 0 && table.StartTimes[row] >= 0 && table.StartTimes[row] < table.EndTimes[other];

    /// <summary>Finds placements of which some day lies outside every unbroken stretch of care.</summary>
    private void CheckPlacements()
    {
        if (extract.Table(CareStretches.Kind) is not { } care || extract.Table("placements") is not { } placements)
        {
            return;
        }

        var stretches = new List<(int From, int To)>();
        for (var c = 0; c < cases.Count; c++)
        {
            CareStretches.Of(care, c, stretches);

            // Both stand in order of their start.
            var at = 0;
            for (var row = placements.FirstRow[c]; row < placements.FirstRow[c + 1]; row++)
            {
                var start = placements.Starts[row];
                while (at + 1 < stretches.Count && stretches[at + 1].From <= start)
                {
                    at++;
                }

                if (stretches.Count == 0 || start < stretches[at].From || start > stretches[at].To || placements.Ends[row] > stretches[at].To)
                {
                    Add(placements.PlaceOf(row), placements.StartTitleOf(row), Iso(start), cases.Ids[c], PlausibilityMessages.OutsideCare);
                }
            }
        }
    }

    private bool IsLate(int day) => day > lastDay && day != DayNumber.Never;

    private void AddLate((string File, int Line) place, string column, int day, int c) => Add(place, column, Iso(day), cases.Ids[c], afterLastDay);

    private void Add((string File, int Line) place, string? column, string? value, string? caseId, string problem) =>
        findings.Add(new Finding(Severity.Warning, place.File, place.Line, column, value, caseId, problem));

    private static string Fill(string message, params ReadOnlySpan<object?> parts) => string.Format(CultureInfo.InvariantCulture, message, parts);

    private static string Iso(int day) => DayNumber.ToDate(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
