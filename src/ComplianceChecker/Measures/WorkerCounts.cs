namespace ComplianceChecker.Measures;

/// <summary>Counts what is overdue and due soon for each worker.</summary>
/// <remarks>A duty counts once for each worker that its case has, in each role; one of a case without any worker counts for nobody.</remarks>
public static class WorkerCounts
{
    /// <summary>The workers of a report with something overdue or due soon: by team and role, most overdue first, then by most days late, then by name.</summary>
    public static IReadOnlyList<WorkerCount> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var found = new Dictionary<(string Team, WorkerRole Role, string Worker), Tally>();
        foreach (var row in report.Exceptions)
        {
            foreach (var tally in TalliesOf(row))
            {
                tally.Overdue++;
                tally.Cases.Add(row.CaseId);
                tally.MostDaysLate = Math.Max(tally.MostDaysLate ?? 0, row.Reading.DaysLate);
            }
        }

        foreach (var row in report.DueSoon)
        {
            foreach (var tally in TalliesOf(row))
            {
                tally.DueSoon++;
            }
        }

        return
        [
            .. found.Select(f => new WorkerCount(f.Key.Team, f.Key.Role, f.Key.Worker, f.Value.Overdue, f.Value.Cases.Count, f.Value.MostDaysLate, f.Value.DueSoon))
                .OrderBy(w => w.Team, StringComparer.Ordinal).ThenBy(w => w.Role).ThenByDescending(w => w.Overdue).ThenByDescending(w => w.MostDaysLate ?? 0).ThenByDescending(w => w.DueSoon).ThenBy(w => w.Worker, StringComparer.Ordinal),
        ];

        IEnumerable<Tally> TalliesOf(ExceptionRow row) => WorkersOf(row).Select(w =>
        {
            var key = (row.Team, w.Role, w.Worker);
            return found.TryGetValue(key, out var tally) ? tally : found[key] = new Tally();
        });
    }

    private static IEnumerable<(WorkerRole Role, string Worker)> WorkersOf(ExceptionRow row)
    {
        (WorkerRole Role, string Worker)[] workers = [(WorkerRole.SocialWorker, row.SocialWorker), (WorkerRole.PersonalAdviser, row.PersonalAdviser), (WorkerRole.ReviewingOfficer, row.Iro)];
        return workers.Where(w => w.Worker.Length > 0).DefaultIfEmpty((WorkerRole.Nobody, ""));
    }

    private sealed class Tally
    {
        public int Overdue { get; set; }

        public int? MostDaysLate { get; set; }

        public int DueSoon { get; set; }

        public HashSet<string> Cases { get; } = new(StringComparer.Ordinal);
    }
}
