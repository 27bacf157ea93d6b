using System.Globalization;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Cases;

/// <summary>Finds visits, reviews and health checks of children who were looked after at some time that lie far from every period they could belong to.</summary>
/// <remarks>
/// A review belongs to a period of being looked after. The others may as well belong to any other period that the extract has of the child, such as one as a
/// child in need or a care leaver. Before the first day from which periods of care are known, and before one whose true start is not known, nothing is said.
/// </remarks>
internal sealed class EventsOutsideCare
{
    /// <summary>How far from a period an event may lie: a slip of a few days, or a last visit after care ended, is not doubted.</summary>
    public const int DaysAllowed = 28;

    private const string Reviews = "reviews";
    private static readonly string[] Others = ["visits", "health_assessments", "dental_checks"];

    private readonly CaseExtract extract;
    private readonly RecordTable care;
    private readonly RecordTable[] periods;
    private readonly AttributeColumn? startKnown;
    private readonly int knownFrom;
    private readonly List<Finding> findings;

    private EventsOutsideCare(CaseExtract extract, RecordTable care, List<Finding> findings)
    {
        this.extract = extract;
        this.care = care;
        this.findings = findings;
        periods = [.. extract.Records.Values.Where(t => t.IsPeriod)];
        startKnown = care.Column("start_known");
        knownFrom = extract.Histories.GetValueOrDefault(care.Kind)?.RecordsFrom is { } from ? DayNumber.Of(from) : int.MinValue;
    }

    /// <summary>Finds them.</summary>
    public static void Find(CaseExtract extract, List<Finding> findings)
    {
        if (extract.Table(CareStretches.Kind) is not { IsPeriod: true, MostlySetAside: false } care || extract.Histories.GetValueOrDefault(care.Kind) is { LatestOnly: true })
        {
            return;
        }

        var checks = new EventsOutsideCare(extract, care, findings);
        foreach (var kind in Others.Prepend(Reviews))
        {
            if (extract.Table(kind) is { IsPeriod: false } events)
            {
                checks.FindIn(events, string.Equals(kind, Reviews, StringComparison.Ordinal));
            }
        }
    }

    private void FindIn(RecordTable events, bool onlyInCare)
    {
        var stretches = new List<(int From, int To)>();
        for (var c = 0; c < extract.Cases.Count; c++)
        {
            if (events.FirstRow[c] == events.FirstRow[c + 1] || care.FirstRow[c] == care.FirstRow[c + 1] || care.SetAsideOfCase.ContainsKey(c))
            {
                continue;
            }

            CareStretches.Of(care, c, stretches);
            var at = 0;
            var from = knownFrom;
            for (var row = events.FirstRow[c]; row < events.FirstRow[c + 1]; row++)
            {
                var day = events.Starts[row];
                while (at < stretches.Count && day > stretches[at].To + (long)DaysAllowed)
                {
                    at++;
                }

                if ((at == stretches.Count || day < stretches[at].From - DaysAllowed)
                    && day >= from && !MayHaveBegunBefore(c, day) && (onlyInCare || !BelongsElsewhere(c, day)))
                {
                    var (file, line) = events.PlaceOf(row);
                    findings.Add(new Finding(
                        Severity.Warning, file, line, events.StartTitle, DayNumber.ToDate(day).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), extract.Cases.Ids[c],
                        string.Format(CultureInfo.InvariantCulture, PlausibilityMessages.EventOutsideCare, DaysAllowed)));
                }
            }
        }
    }

    /// <summary>Whether the period of care that follows a day began on an unknown earlier one.</summary>
    private bool MayHaveBegunBefore(int c, int day)
    {
        for (var row = care.FirstRow[c]; startKnown is not null && row < care.FirstRow[c + 1]; row++)
        {
            if (care.Starts[row] > day)
            {
                return startKnown.ValueOf(row) is "false";
            }
        }

        return false;
    }

    private bool BelongsElsewhere(int c, int day) => Array.Exists(periods, table =>
    {
        for (var row = table.FirstRow[c]; row < table.FirstRow[c + 1]; row++)
        {
            if (day >= table.Starts[row] - DaysAllowed && day <= table.Ends[row] + (long)DaysAllowed)
            {
                return true;
            }
        }

        return false;
    });
}
