using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;
using ComplianceChecker.Rules;
using ComplianceChecker.Timescales;

namespace ComplianceChecker.Reports;

/// <summary>Writes a list of obligations: <c>exceptions.csv</c>, <c>due-soon.csv</c>, <c>ended.csv</c>, <c>excused.csv</c>.</summary>
internal static class ListCsv
{
    private static readonly string[] Columns =
        ["case_id", "rule_id", "rule", "started", "step", "status", "opened", "due", "days_late", "last_done", "source", "data_problems", "note", "team", "social_worker", "iro", "personal_adviser"];

    private static readonly string[] ExcuseColumns = ["reason", "agreed_by", "until"];

    /// <summary>Writes a list.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="extraFields">The fields of <c>--by</c> that it shows besides team and workers.</param>
    /// <param name="withExcuses">Whether it says what set each step aside.</param>
    /// <param name="stream">Receives it, and is left open.</param>
    public static void Write(IReadOnlyList<ExceptionRow> rows, IReadOnlyList<string> extraFields, bool withExcuses, Stream stream)
    {
        using var csv = CsvCells.Open(stream, [.. Columns, .. extraFields, .. withExcuses ? ExcuseColumns : []]);
        var sources = new Dictionary<Rule, string>(ReferenceEqualityComparer.Instance);
        foreach (var row in rows)
        {
            if (!sources.TryGetValue(row.Rule, out var source))
            {
                sources[row.Rule] = source = row.Rule.Source.ToString();
            }

            csv.WriteText(row.CaseId);
            csv.WriteText(row.Rule.Id);
            csv.WriteText(row.Rule.Title);
            csv.WriteDay(row.Obligation.Started);
            csv.WriteCount(row.Obligation.Step);
            csv.WriteText(row.Reading.Status.Name());
            csv.WriteDay(row.Obligation.Opened);
            csv.WriteMoment(row.Reading.Due, row.Reading.DueMinute);
            csv.WriteCount(row.Reading.DaysLate > 0 ? row.Reading.DaysLate : (int?)null);
            csv.WriteDay(row.LastDone);
            csv.WriteText(row.ByLaw is null ? source : row.Source);
            csv.WriteCount(row.DataProblems);
            csv.WriteText(row.Note);
            csv.WriteText(row.Team);
            csv.WriteText(row.SocialWorker);
            csv.WriteText(row.Iro);
            csv.WriteText(row.PersonalAdviser);
            foreach (var value in row.Extra)
            {
                csv.WriteText(value);
            }

            if (withExcuses)
            {
                csv.WriteText(row.Excuse?.Reason);
                csv.WriteText(row.Excuse?.AgreedBy);
                csv.WriteDay(row.Excuse?.Until ?? DayNumber.None);
            }

            csv.EndRecord();
        }
    }
}
