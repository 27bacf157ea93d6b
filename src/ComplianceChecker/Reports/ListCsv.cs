using ComplianceChecker.Evaluation;
using ComplianceChecker.Measures;

namespace ComplianceChecker.Reports;

/// <summary>Writes a list of obligations: <c>exceptions.csv</c>, <c>due-soon.csv</c>, <c>ended.csv</c>, <c>excused.csv</c>.</summary>
internal static class ListCsv
{
    private static readonly string[] Columns =
        ["case_id", "rule_id", "rule", "started", "step", "status", "opened", "due", "days_late", "last_done", "source", "data_problems", "note", "team", "social_worker", "iro", "personal_adviser"];

    public static void Write(IReadOnlyList<ExceptionRow> rows, IReadOnlyList<string> extraFields, string[] lastColumns, Stream stream)
    {
        using var csv = CsvCells.Open(stream, [.. Columns, .. extraFields, .. lastColumns]);
        foreach (var row in rows)
        {
            csv.WriteText(row.CaseId);
            csv.WriteText(row.Rule.Id);
            csv.WriteText(row.Rule.Title);
            csv.WriteDay(row.Obligation.Started);
            csv.WriteCount(row.Obligation.Step);
            csv.WriteText(row.Reading.Status.Name());
            csv.WriteDay(row.Obligation.Opened);
            csv.WriteDay(row.Reading.Due);
            csv.WriteCount(row.Reading.DaysLate > 0 ? row.Reading.DaysLate : (int?)null);
            csv.WriteDay(row.LastDone);
            csv.WriteText(row.Rule.Source.ToString());
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

            foreach (var _ in lastColumns)
            {
                csv.WriteBlank();
            }

            csv.EndRecord();
        }
    }
}
