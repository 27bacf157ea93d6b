using System.Globalization;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Cases;

/// <summary>Finds days of being looked after that no placement covers. A series of short breaks is left out: its days at home are none.</summary>
internal sealed class PlacementGaps
{
    private readonly CaseExtract extract;
    private readonly RecordTable care;
    private readonly RecordTable placements;
    private readonly int lastDay;
    private readonly int knownFrom;
    private readonly List<Finding> findings;

    private PlacementGaps(CaseExtract extract, RecordTable care, RecordTable placements, int lastDay, List<Finding> findings)
    {
        this.extract = extract;
        this.care = care;
        this.placements = placements;
        this.lastDay = lastDay;
        this.findings = findings;
        knownFrom = extract.Histories.GetValueOrDefault(placements.Kind)?.RecordsFrom is { } from ? DayNumber.Of(from) : int.MinValue;
    }

    /// <summary>Finds them, up to the last day on which something may be recorded.</summary>
    public static void Find(CaseExtract extract, int lastDay, List<Finding> findings)
    {
        if (extract.Table(CareStretches.Kind) is { } care
            && extract.Table("placements") is { IsPeriod: true, MostlySetAside: false } placements
            && extract.Histories.GetValueOrDefault(placements.Kind) is not { LatestOnly: true })
        {
            new PlacementGaps(extract, care, placements, lastDay, findings).FindAll();
        }
    }

    private void FindAll()
    {
        var shortBreaks = care.Column(CareStretches.ShortBreaks);
        Func<int, bool>? isCounted = shortBreaks is null ? null : row => shortBreaks.ValueOf(row) is not "true";
        var stretches = new List<(int From, int To)>();
        for (var c = 0; c < extract.Cases.Count; c++)
        {
            // Where a placement was set aside, it is known why there is a gap.
            if (placements.SetAsideOfCase.ContainsKey(c))
            {
                continue;
            }

            CareStretches.Of(care, c, stretches, isCounted);
            foreach (var (from, to) in stretches)
            {
                FindIn(c, Math.Max(from, knownFrom), Math.Min(to, Math.Min(extract.Cases.Ends[c], lastDay)));
            }
        }
    }

    private void FindIn(int c, int from, int to)
    {
        var covered = from;
        var last = -1;
        for (var row = placements.FirstRow[c]; row < placements.FirstRow[c + 1] && placements.Starts[row] < to; row++)
        {
            if (placements.Ends[row] <= from)
            {
                continue;
            }

            if (placements.Starts[row] > covered)
            {
                Add(placements.PlaceOf(row), placements.StartTitle, c, string.Format(CultureInfo.InvariantCulture, PlausibilityMessages.PlacementGap, Days(placements.Starts[row] - covered)));
            }

            covered = Math.Max(covered, placements.Ends[row]);
            last = row;
        }

        if (covered < to && last >= 0)
        {
            Add(placements.PlaceOf(last), placements.EndTitle, c, PlausibilityMessages.NoLaterPlacement);
        }
        else if (covered < to)
        {
            Add(care.PlaceOf(RowOn(c, from)), care.StartTitle, c, PlausibilityMessages.NoPlacement);
        }
    }

    /// <summary>The period of care that holds on a day.</summary>
    private int RowOn(int c, int day)
    {
        var row = care.FirstRow[c];
        while (row + 1 < care.FirstRow[c + 1] && (care.Ends[row] <= day || care.Starts[row] > day))
        {
            row++;
        }

        return row;
    }

    private static string Days(int count) => count == 1 ? "day" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} days");

    private void Add((string File, int Line) place, string column, int c, string problem) =>
        findings.Add(new Finding(Severity.Warning, place.File, place.Line, column, null, extract.Cases.Ids[c], problem));
}
